package vn.sokiemtra.database;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A program that edits until it is killed: says each acknowledged edit, and stands still in one phase. */
final class KillChild {

    private KillChild() {
    }

    public static void main(String[] arguments) {
        Phase phase = Phase.valueOf(arguments[1]);
        int hit = Integer.parseInt(arguments[2]);
        int first = Integer.parseInt(arguments[3]);
        AtomicInteger hits = new AtomicInteger();
        Path path = Path.of(arguments[0]);
        Surroundings surroundings = new Surroundings(InstantSource.system(), new RealDisk(), path.resolveSibling(
                "machine"), now -> {
                    if (now == phase && hits.incrementAndGet() == hit) {
                        System.out.println("AT");
                        System.out.flush();
                        while (true) {
                            LockSupport.park();
                        }
                    }
                }, arguments.length > 4 ? Passphrase.of(arguments[4].toCharArray()) : null);
        DataFile file = DataFile.open(path, surroundings);
        hits.set(0);
        for (int i = first;; i++) {
            DataFileTest.write(file, "tên " + i);
            System.out.println("ACK " + i);
            System.out.flush();
        }
    }
}
