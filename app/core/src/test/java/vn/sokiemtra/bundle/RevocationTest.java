package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.tables.Machine.MACHINE;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.text.Problem;

/** A lost laptop: what it wrote before stays, what is written with it later is shown nowhere. */
class RevocationTest {

    private final Laptops laptops = new Laptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void aRevocationHoldsOnEveryMachineWhateverTheOrder() {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop lost = laptops.join("Lê Thị Hạnh", handOut);
        Laptop first = laptops.join("Phạm Văn Long", handOut);
        Laptop second = laptops.join("Vũ Thị Mai", handOut);
        lost.write(1, "trước khi mất");
        Path before = lost.export();
        office.take(before);
        new RevokeMachine(office.ledger()).run("Dũng", lost.id());
        Path revocation = office.export();
        lost.write(1, "kẻ khác ghi");
        lost.write(2, "kẻ khác ghi");
        Path later = lost.export();

        first.take(later);
        assertThat(first.read(1)).as("nobody told it yet").isEqualTo("kẻ khác ghi");
        first.take(revocation);
        second.take(revocation);
        second.take(later);
        office.take(later);
        office.take(first.export(), second.export());
        Path all = office.export();
        first.take(all);
        second.take(all);
        for (Laptop each : new Laptop[]{office, first, second}) {
            assertThat(each.read(1)).isEqualTo("trước khi mất");
            assertThat(each.read(2)).isNull();
            assertThat(each.digest()).isEqualTo(office.digest());
            assertThat(each.ledger().versions()).as("it stays in the log").isEqualTo(office.ledger().versions());
            assertThat(each.file.check().flaws()).isEmpty();
        }
        assertThat(office.plan(later).bundles().getFirst().trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void theLostLaptopCannotWriteOnceItKnows() {
        Laptop office = laptops.office();
        Laptop lost = laptops.join("Lê Thị Hạnh", office.export());
        office.take(lost.export());
        new RevokeMachine(office.ledger()).run("Dũng", lost.id());
        lost.take(office.export());
        assertThatThrownBy(() -> lost.write(1, "x")).isInstanceOf(Problem.class).extracting(p -> ((Problem) p).code())
                .isEqualTo("SKT-LEDGER-REVOKED");
    }

    @Test
    void nobodyRevokesWithoutAuthority() {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop long_ = laptops.join("Phạm Văn Long", handOut);
        hanh.take(long_.export());
        assertThatThrownBy(() -> new RevokeMachine(hanh.ledger()).run("Hạnh", long_.id())).extracting(p -> ((Problem) p)
                .code()).isEqualTo("SKT-MACHINE-NO-AUTHORITY");
        hanh.ledger().edit("Hạnh", edit -> {
            edit.set(MACHINE.REVOKED_AFTER, long_.id(), 0L);
            edit.set(MACHINE.MAY_REVOKE, hanh.id(), true);
            return edit;
        });
        long_.write(1, "vẫn còn");
        office.take(hanh.export(), long_.export());
        assertThat(office.read(1)).isEqualTo("vẫn còn");
    }

    @Test
    void whomTheOwnerNamedMayRevoke() {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop leader = laptops.join("Lê Thị Hạnh", handOut);
        Laptop lost = laptops.join("Phạm Văn Long", handOut);
        lost.write(1, "trước");
        office.take(leader.export(), lost.export());
        office.ledger().edit("Dũng", edit -> {
            edit.set(MACHINE.MAY_REVOKE, leader.id(), true);
            return edit;
        });
        leader.take(office.export());
        new RevokeMachine(leader.ledger()).run("Hạnh", lost.id());
        lost.write(1, "sau");
        office.take(lost.export());
        office.take(leader.export());
        assertThat(office.read(1)).isEqualTo("trước");
        leader.take(lost.export());
        assertThat(leader.digest()).isNotEmpty();
        assertThat(leader.read(1)).isEqualTo("trước");
    }
}
