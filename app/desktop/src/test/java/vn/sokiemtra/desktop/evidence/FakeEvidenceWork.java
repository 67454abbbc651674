package vn.sokiemtra.desktop.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Evidence in memory; files called {@code bad…} are refused, {@code stop…} are stopped. */
public final class FakeEvidenceWork implements EvidenceWork {

    public final List<String> done = new ArrayList<>();
    public boolean intact = true;
    public Preview picture = new Preview.None("không có ảnh");

    private Edited<UUID> edited(String what) {
        done.add(what);
        return new Edited<>(new UUID(5, done.size()), new EditId(new UUID(0, 0), done.size(), done.size()),
                Instant.EPOCH);
    }

    @Override
    public Edited<UUID> add(String author, UUID inspection, UUID item, Path file, Progress progress) {
        String name = file.getFileName().toString();
        if (name.startsWith("bad")) {
            throw new Problem(Texts.beside(Evidence.class), "SKT-EVIDENCE-EMPTY", name);
        }
        if (name.startsWith("stop") || !progress.at(1, 2)) {
            throw new CancellationException();
        }
        return edited("add " + name);
    }

    @Override
    public Edited<UUID> add(String author, UUID inspection, UUID item, String name, byte[] bytes, Progress progress) {
        return edited("add " + name + " " + bytes.length);
    }

    @Override
    public Edited<UUID> remove(String author, UUID evidence) {
        return edited("remove");
    }

    @Override
    public Edited<UUID> link(String author, UUID finding, UUID evidence) {
        return edited("link");
    }

    @Override
    public Edited<UUID> unlink(String author, UUID finding, UUID evidence) {
        return edited("unlink");
    }

    @Override
    public Preview thumbnail(Evidence evidence) {
        return picture;
    }

    @Override
    public Preview preview(Evidence evidence, int width) {
        return picture;
    }

    @Override
    public int pages(Evidence evidence) {
        return evidence.mediaType().equals("application/pdf") ? 14 : 0;
    }

    @Override
    public boolean intact(Evidence evidence) {
        return intact;
    }

    @Override
    public Path copyOut(Evidence evidence) {
        return Path.of("ban-sao", evidence.name());
    }
}
