package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.tables.Machine.MACHINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.text.Problem;

/** The plan's owner names who may issue and who may revoke; what follows from it is the same in any order of arrival. */
class AuthorityTest {

    private final Laptops laptops = new Laptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    private static Machine machine(Laptop at, Laptop of) {
        return new LoadMachines(at.ledger()).find(of.id().toString());
    }

    private static String code(Throwable problem) {
        return ((Problem) problem).code();
    }

    @Test
    void theOwnerGivesRightsAndTakesThemBackOnEveryMachine() {
        Laptop office = laptops.office();
        Laptop leader = laptops.join("Lê Thị Hạnh", office.export());
        office.take(leader.export());
        assertThat(machine(office, office).mayIssue()).as("the owner itself").isTrue();
        assertThat(machine(office, leader).mayIssue()).isFalse();

        new GrantAuthority(office.ledger()).run("Dũng", leader.id(), true, true);
        leader.take(office.export());
        assertThat(machine(leader, leader)).extracting(Machine::mayIssue, Machine::mayRevoke).containsExactly(true,
                true);

        new GrantAuthority(office.ledger()).run("Dũng", leader.id(), true, false);
        leader.take(office.export());
        assertThat(machine(leader, leader)).extracting(Machine::mayIssue, Machine::mayRevoke).containsExactly(true,
                false);
        assertThatThrownBy(() -> new RevokeMachine(leader.ledger()).run("Hạnh", leader.id())).extracting(
                AuthorityTest::code).isEqualTo("SKT-MACHINE-NO-AUTHORITY");
    }

    @Test
    void onlyTheOwnerNamesAndNobodyNamesHimself() {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop mai = laptops.join("Vũ Thị Mai", handOut);
        hanh.take(mai.export());
        assertThatThrownBy(() -> new GrantAuthority(hanh.ledger()).run("Hạnh", mai.id(), true, true)).extracting(
                AuthorityTest::code).isEqualTo("SKT-MACHINE-NOT-OWNER");
        assertThatThrownBy(() -> new GrantAuthority(office.ledger()).run("Dũng", office.id(), true, true)).extracting(
                AuthorityTest::code).isEqualTo("SKT-MACHINE-OWNER-HAS-ALL");

        // Whoever writes the columns past the use case convinces nobody.
        hanh.ledger().edit("Hạnh", edit -> {
            edit.set(MACHINE.MAY_ISSUE, hanh.id(), true);
            edit.set(MACHINE.MAY_REVOKE, hanh.id(), true);
            edit.set(MACHINE.REVOKED_AFTER, mai.id(), 0L);
            return edit;
        });
        office.take(hanh.export(), mai.export());
        assertThat(machine(office, hanh)).extracting(Machine::mayIssue, Machine::mayRevoke).containsExactly(false,
                false);
        assertThat(machine(office, mai).revokedAfter()).isNull();
        assertThat(office.plan(mai.export()).bundles().getFirst().trust()).isEqualTo(Trust.KNOWN);
    }

    @Test
    void aRevokedMachineIsGivenNothing() {
        Laptop office = laptops.office();
        Laptop lost = laptops.join("Lê Thị Hạnh", office.export());
        office.take(lost.export());
        new RevokeMachine(office.ledger()).run("Dũng", lost.id());
        assertThatThrownBy(() -> new GrantAuthority(office.ledger()).run("Dũng", lost.id(), true, false)).extracting(
                AuthorityTest::code).isEqualTo("SKT-MACHINE-REVOKED");
    }

    @Test
    void aRevocationWithEditsBesideItComesToTheSameInAnyOrder() throws IOException {
        inOrders(6);
    }

    @Test
    @Tag("full")
    void aRevocationWithEditsBesideItComesToTheSameInEveryOrderTried() throws IOException {
        inOrders(60);
    }

    /** Two who may revoke do so at once, one of them later in the lost laptop's chain, while others go on editing. */
    private void inOrders(int orders) throws IOException {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop lost = laptops.join("Phạm Văn Long", handOut);
        Laptop leader = laptops.join("Lê Thị Hạnh", handOut);
        Laptop mai = laptops.join("Vũ Thị Mai", handOut);
        lost.write(1, "trước");
        Path before = lost.export();
        office.take(before, leader.export(), mai.export());
        new GrantAuthority(office.ledger()).run("Dũng", leader.id(), false, true);
        Path granted = office.export();
        leader.take(granted);
        lost.write(2, "giữa");
        lost.write(1, "giữa");
        Path between = lost.export();
        leader.take(between);
        new RevokeMachine(leader.ledger()).run("Hạnh", lost.id());
        new RevokeMachine(office.ledger()).run("Dũng", lost.id());
        lost.write(3, "sau");
        lost.write(1, "sau");
        Path after = lost.export();
        mai.take(after);
        mai.write(3, "của Mai, trên chữ của kẻ khác");
        List<Path> bundles = new ArrayList<>(List.of(before, granted, between, after, office.export(), leader.export(),
                mai.export()));

        Laptop fresh = laptops.join("Vân", handOut);
        Path data = fresh.file.path();
        fresh.file.close();
        laptops.forget(fresh);
        Path pristine = Files.copy(data, laptops.folder.resolve("nguyen-ven"));
        Random random = new Random(3);
        String first = null;
        for (int i = 0; i < orders; i++) {
            Collections.shuffle(bundles, random);
            Files.copy(pristine, data, StandardCopyOption.REPLACE_EXISTING);
            DataFile file = DataFile.open(data, laptops.clock);
            Laptop each = laptops.new Laptop("Vân", file);
            for (Path bundle : bundles) {
                each.take(bundle);
            }
            first = first == null ? each.digest() : first;
            assertThat(each.digest()).as("%s", bundles).isEqualTo(first);
            assertThat(each.read(1)).as("the earlier revocation counts").isEqualTo("trước");
            assertThat(each.read(2)).isNull();
            assertThat(each.read(3)).isEqualTo("của Mai, trên chữ của kẻ khác");
            assertThat(file.check().flaws()).isEmpty();
            file.close();
            laptops.forget(each);
        }
    }
}
