package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.evidence.OpenEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.Problem;

/** Laptops exchange work by file. */
class ExchangeTest {

    private final Laptops laptops = new Laptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void aHandOutAndReturnsBringEverybodyToTheSameState() {
        Laptop office = laptops.office();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop long_ = laptops.join("Phạm Văn Long", handOut);
        assertThat(hanh.ledger().plan()).isEqualTo(office.ledger().plan());
        hanh.write(1, "của Hạnh");
        long_.write(2, "của Long");
        ImportResult result = office.take(hanh.export(), long_.export());
        assertThat(result.complete()).isTrue();
        assertThat(result.bundles()).allMatch(b -> b.outcome() == Outcome.READY && b.conflicts() == 0);
        assertThat(office.read(1)).isEqualTo("của Hạnh");
        assertThat(office.read(2)).isEqualTo("của Long");
        Path all = office.export();
        hanh.take(all);
        long_.take(all);
        assertThat(hanh.digest()).isEqualTo(office.digest()).isEqualTo(long_.digest());
        assertThat(office.file.check().flaws()).isEmpty();
    }

    @Test
    void importingTheSameBundleAgainChangesNothingAndSaysSo() {
        Laptop office = laptops.bare();
        Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());
        hanh.write(1, "một");
        Path bundle = hanh.export();
        office.take(bundle);
        String before = office.digest();
        assertThat(office.plan(bundle).bundles().getFirst().outcome()).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(office.take(bundle).bundles().getFirst().outcome()).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(office.digest()).isEqualTo(before);
    }

    @Test
    void twoWhoEditTheSameAnswerBothFindTheirWordsAndOneResolvesForAll() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop long_ = laptops.join("Phạm Văn Long", handOut);
        hanh.write(1, "28 hồ sơ");
        long_.write(1, "26 hồ sơ");
        Path fromHanh = hanh.export();
        Path fromLong = long_.export();
        ImportPlan plan = office.plan(fromHanh, fromLong);
        assertThat(plan.conflicts()).isEqualTo(1);
        assertThat(office.ledger().conflicts()).as("planning changes nothing").isEmpty();
        office.take(fromHanh, fromLong);
        assertThat(office.ledger().conflicts()).hasSize(1);
        assertThat(office.ledger().heads(vn.sokiemtra.schema.shared.tables.AnswerPart.ANSWER_PART.VERIFIED, office.row(
                1))).extracting(h -> h.value() + " " + h.author()).containsExactlyInAnyOrder("28 hồ sơ Lê Thị Hạnh",
                        "26 hồ sơ Phạm Văn Long");
        office.write(1, "27 hồ sơ");
        Path resolved = office.export();
        hanh.take(resolved);
        long_.take(resolved);
        assertThat(hanh.ledger().conflicts()).isEmpty();
        assertThat(long_.read(1)).isEqualTo("27 hồ sơ");
        assertThat(long_.digest()).isEqualTo(hanh.digest());
    }

    @Test
    void twoWhoWroteTheSameAgree() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        Laptop long_ = laptops.join("Phạm Văn Long", handOut);
        hanh.write(1, "28 hồ sơ");
        long_.write(1, "28 hồ sơ");
        Path fromHanh = hanh.export();
        Path fromLong = long_.export();
        assertThat(office.plan(fromHanh, fromLong).conflicts()).isZero();
        assertThat(office.take(fromHanh, fromLong).bundles()).allMatch(b -> b.conflicts() == 0);
        assertThat(office.ledger().conflicts()).as("both changes are kept all the same").hasSize(1);
    }

    @Test
    void aSecretaryRelaysWhatAnotherSigned() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop member = laptops.join("Lê Thị Hạnh", handOut);
        Laptop secretary = laptops.join("Trần Thị Thư", handOut);
        member.write(1, "một");
        secretary.take(member.export());
        office.take(secretary.export());
        assertThat(office.read(1)).isEqualTo("một");
        assertThat(new LoadMachines(office.ledger()).find(member.id().toString()).code()).isEqualTo(new LoadMachines(
                member.ledger()).find(member.id().toString()).code()).isNotEmpty();
        assertThat(new LoadReceived(office.ledger()).of(member.id(), 4)).extracting(r -> r.person()).isEqualTo(
                "Trần Thị Thư");
    }

    @Test
    void aBundleSinceTheReceiversLastOneHoldsOnlyWhatItLacksAndAGapIsNamed() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Lê Thị Hạnh", handOut);
        hanh.write(1, "một");
        Path first = hanh.export();
        office.take(first);
        Path back = office.export();
        hanh.write(1, "hai");
        Path second = hanh.export(hanh.wish().since(first, null));
        hanh.write(1, "ba");
        Path third = hanh.export(hanh.wish().since(second, null));
        Laptop other = laptops.join("Phạm Văn Long", handOut);
        ImportResult refused = other.take(third);
        assertThat(refused.bundles().getFirst().outcome()).isEqualTo(Outcome.MISSING);
        assertThat(refused.bundles().getFirst().missing().getFirst().sentence()).startsWith(
                "Thiếu gói của Lê Thị Hạnh (máy LT-1), từ đầu đến 15/10/2020 08:");
        assertThat(other.take(third, first, second).bundles()).allMatch(b -> b.outcome() == Outcome.READY);
        assertThat(other.read(1)).isEqualTo("ba");
        assertThat(office.take(back, third, second).complete()).isTrue();
        assertThat(office.digest()).isNotEqualTo(handOut.toString());
        assertThat(Files.exists(third)).isTrue();
    }

    @Test
    void bundlesThatStartBehindEachOthersGapsGoTogether() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop a = laptops.join("An", handOut);
        Laptop b = laptops.join("Bình", handOut);
        Laptop c = laptops.join("Chi", handOut);
        a.write(1, "a1");
        b.write(2, "b1");
        Path a1 = a.export();
        Path b1 = b.export();
        // One knows a's beginning and gives b's; the other the other way round.
        Laptop x = laptops.join("Xuân", handOut);
        x.take(b1);
        a.write(1, "a2");
        x.take(a1);
        x.take(a.export());
        Path lacksA = x.export(x.wish().since(a1, null));
        Laptop y = laptops.join("Yến", handOut);
        y.take(a1);
        b.write(2, "b2");
        y.take(b1);
        y.take(b.export());
        Path lacksB = y.export(y.wish().since(b1, null));
        assertThat(c.take(lacksA).bundles().getFirst().outcome()).isEqualTo(Outcome.MISSING);
        assertThat(c.take(lacksB).bundles().getFirst().outcome()).isEqualTo(Outcome.MISSING);
        assertThat(c.take(lacksA, lacksB).complete()).isTrue();
        assertThat(c.read(1)).isEqualTo("a2");
        assertThat(c.read(2)).isEqualTo("b2");
    }

    @Test
    void evidenceTravelsOnceAndPlaceholdersAreFilledLater() throws Exception {
        Laptop office = laptops.office();
        Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());
        byte[] photo = new byte[3_000_000];
        new Random(1).nextBytes(photo);
        hanh.attach(0, "anh.jpg", photo);
        hanh.attach(1, "anh-2.jpg", photo);
        hanh.attach(1, "khac.txt", "khác".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Path light = hanh.export(hanh.wish().withoutEvidence());
        assertThat(office.plan(light).absentEvidence()).isEqualTo(3);
        office.take(light);
        assertThat(Files.size(light)).isLessThan(200_000);
        var placeholder = new LoadEvidence(office.ledger()).ofItem(office.inspection(0), Laptops.ITEM).getFirst();
        assertThat(placeholder.present()).isFalse();
        Path heavy = hanh.export(hanh.wish().onlyFor(Set.of(hanh.inspection(0))));
        assertThat(Files.size(heavy)).isBetween(3_000_000L, 3_300_000L);
        assertThat(office.plan(heavy).bundles().getFirst().outcome()).isEqualTo(Outcome.READY);
        assertThat(office.take(heavy).bundles().getFirst().evidence()).isEqualTo(1);
        var bytes = new java.io.ByteArrayOutputStream();
        new OpenEvidence(office.ledger()).to(bytes, placeholder.sha256());
        assertThat(bytes.toByteArray()).isEqualTo(photo);
        assertThat(office.take(hanh.export()).bundles().getFirst().evidence()).isEqualTo(1);
        assertThat(office.take(hanh.export()).bundles().getFirst().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    }

    @Test
    void aPassphraseSealsABundle() throws Exception {
        Laptop office = laptops.bare();
        Path sealed = office.export(office.wish().sealed("khẩu lệnh".toCharArray()));
        assertThat(new String(Files.readAllBytes(sealed), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith(
                "age-encryption.org/v1").containsPattern("\\n-> scrypt \\S+ 18\\n").doesNotContain("PK\u0003\u0004");
        assertThatThrownBy(() -> laptops.join("Hạnh", sealed)).isInstanceOf(Problem.class).extracting(p -> ((Problem) p)
                .code()).isEqualTo("SKT-BUNDLE-SEALED");
        assertThatThrownBy(() -> new InspectBundle(laptops.clock).inspect(sealed, Passphrases.same("sai".toCharArray()),
                Progress.NONE)).extracting(p -> ((Problem) p).code()).isEqualTo("SKT-BUNDLE-PASSPHRASE");
        var inspected = new InspectBundle(laptops.clock).verify(sealed, Passphrases.same("khẩu lệnh".toCharArray()),
                Progress.NONE);
        assertThat(inspected.sealed()).isTrue();
        assertThat(inspected.header().changes()).isEqualTo(3);
    }

    @Test
    void theOtherBundlesOfAGoAreTakenInWhenOneIsBroken() throws Exception {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Hạnh", handOut);
        Laptop long_ = laptops.join("Long", handOut);
        hanh.write(1, "một");
        long_.write(2, "hai");
        Path broken = hanh.export();
        byte[] bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);
        ImportResult result = office.take(broken, long_.export());
        assertThat(result.bundles()).extracting(b -> b.outcome()).containsExactly(Outcome.FLAWED, Outcome.READY);
        assertThat(office.read(1)).isNull();
        assertThat(office.read(2)).isEqualTo("hai");
    }

    @Test
    void whatIsWrongWithTheChangesOfOneIsNoFlawOfThoseBehindIt() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Hạnh", handOut);
        Laptop long_ = laptops.join("Long", handOut);
        hanh.write(1, "một");
        long_.write(2, "hai");
        byte[] forged = new Forge(hanh.export(), hanh).ownLines(Collections.nCopies(50, "{\"s\":1,}")).bytes();
        Path bad = laptops.folder.resolve("xau.skt");
        assertThatCode(() -> Files.write(bad, forged)).doesNotThrowAnyException();
        long_.take(hanh.export());
        Path good = long_.export();
        assertThat(office.plan(bad, good).bundles()).extracting(PlannedBundle::outcome).containsExactly(Outcome.FLAWED,
                Outcome.READY);
        assertThat(office.take(bad, good).bundles()).extracting(b -> b.outcome()).containsExactly(Outcome.FLAWED,
                Outcome.READY);
        assertThat(office.read(1)).as("as Long brought it").isEqualTo("một");
        assertThat(office.read(2)).isEqualTo("hai");
    }

    @Test
    void anImportIsUndoneUntilTheNextEdit() {
        Laptop office = laptops.bare();
        Path handOut = office.export();
        Laptop hanh = laptops.join("Hạnh", handOut);
        hanh.write(1, "một");
        Path bundle = hanh.export();
        String before = office.digest();
        assertThat(UndoImport.isOffered(office.file)).isFalse();
        new ApplyImport(office.ledger(), laptops.clock, BeforeImport.copyOf(office.file)).run(List.of(bundle), "Dũng",
                Passphrases.NONE, Progress.NONE);
        assertThat(office.read(1)).isEqualTo("một");
        assertThat(UndoImport.isOffered(office.file)).isTrue();
        laptops.forget(office);
        Laptop back = laptops.new Laptop("Dũng", new UndoImport(Surroundings.ofThisMachine(
                laptops.clock)).run(office.file));
        assertThat(back.read(1)).isNull();
        assertThat(back.id()).as("two files never write the same chain").isNotEqualTo(office.id());
        assertThat(before).isNotEmpty();
        assertThat(back.take(bundle).complete()).isTrue();
        assertThat(back.read(1)).isEqualTo("một");
        hanh.take(back.export());
        assertThat(hanh.digest()).isEqualTo(back.digest());
        new ApplyImport(back.ledger(), laptops.clock, BeforeImport.copyOf(back.file)).run(List.of(hanh.export()),
                "Dũng",
                Passphrases.NONE, Progress.NONE);
        back.write(1, "hai");
        assertThat(UndoImport.isOffered(back.file)).isFalse();
    }

    @Test
    void anUndoneImportLeavesASealedFileSealed() {
        Laptop office = laptops.bare();
        var here = Surroundings.ofThisMachine(laptops.clock);
        var sealed = here.withPassphrase(Passphrase.of("mật khẩu".toCharArray()));
        Path handOut = office.export();
        Laptop hanh = laptops.new Laptop("Hạnh", new JoinPlan(sealed).run(laptops.folder.resolve("kin"), handOut,
                "Hạnh", "LT", Passphrases.NONE, Progress.NONE));
        office.write(1, "một");
        new ApplyImport(hanh.ledger(), laptops.clock, BeforeImport.copyOf(hanh.file)).run(List.of(office.export()),
                "Hạnh", Passphrases.NONE, Progress.NONE);
        assertThat(DataFile.isSealed(BeforeImport.place(hanh.file.path()))).isTrue();
        laptops.forget(hanh);
        Laptop back = laptops.new Laptop("Hạnh", new UndoImport(here).run(hanh.file));
        assertThat(back.read(1)).isNull();
        assertThat(back.file.isSealed()).isTrue();
    }

    @Test
    void stoppingLeavesNothingOfTheBundle() {
        Laptop office = laptops.office();
        Laptop hanh = laptops.join("Hạnh", office.export());
        byte[] photo = new byte[5_000_000];
        new Random(2).nextBytes(photo);
        hanh.attach(0, "anh.jpg", photo);
        Path bundle = hanh.export();
        String before = office.digest();
        for (int at : List.of(1, 3, 5)) {
            int[] left = {at};
            assertThatThrownBy(() -> new ApplyImport(office.ledger(), laptops.clock, ApplyImport.CopyFirst.NOTHING).run(
                    List.of(bundle), "Dũng", Passphrases.NONE, (done, total) -> --left[0] > 0)).isInstanceOf(
                            CancellationException.class);
            assertThat(office.digest()).isEqualTo(before);
        }
        Path target = laptops.folder.resolve("dung.skt");
        assertThatThrownBy(
                () -> new ExportBundle(hanh.ledger(), laptops.clock).run(ExportWish.everything(target, "Hạnh"),
                        (done, total) -> done < 2_000_000))
                .isInstanceOf(CancellationException.class);
        assertThat(target).doesNotExist();
        assertThat(laptops.folder.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(office.take(bundle).complete()).isTrue();
    }
}
