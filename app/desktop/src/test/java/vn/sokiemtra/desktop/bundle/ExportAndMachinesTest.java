package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.BundleKind;
import vn.sokiemtra.desktop.bundle.MachinesViewModel.State;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Tasks;

/** Making bundles and knowing machines, on real data files, without a window. */
class ExportAndMachinesTest {

    private final TwoLaptops laptops = new TwoLaptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void theMachineThatMadeThePlanHandsOut() {
        ExportViewModel model = exporting();
        assertThat(model.kind().get()).isEqualTo(BundleKind.HAND_OUT);
        Path target = laptops.folder.resolve("ban-giao");
        laptops.dialogs.files.add(target);
        model.export();
        assertThat(model.error().get()).isEmpty();
        assertThat(model.result().get().file()).isEqualTo(laptops.folder.resolve("ban-giao.skt")).exists();
        assertThat(model.result().get().header().kind()).isEqualTo(BundleKind.HAND_OUT);
    }

    @Test
    void onlyWhatTheReceiverLacksIsSmaller() {
        Path theirs = laptops.export(laptops.member, TwoLaptops.MEMBER);
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "mới");
        ExportViewModel model = exporting();
        model.onlyLacking().set(true);
        model.export();
        assertThat(model.error().get()).contains("Hãy chọn gói gần nhất");
        laptops.dialogs.files.add(theirs);
        model.chooseSince();
        laptops.dialogs.files.add(laptops.folder.resolve("tiep.skt"));
        model.export();
        assertThat(model.result().get().header().isWhole()).isFalse();
        assertThat(model.result().get().header().changes()).isLessThan(20);
    }

    @Test
    void aPassphraseIsTypedTwice() {
        ExportViewModel model = exporting();
        model.sealed().set(true);
        model.passphrase().set("ngắn");
        model.export();
        assertThat(model.error().get()).contains("ít nhất 8");
        model.passphrase().set("mật khẩu dài");
        model.again().set("mật khẩu dàj");
        model.export();
        assertThat(model.error().get()).contains("chưa giống nhau");
        model.again().set("mật khẩu dài");
        laptops.dialogs.files.add(laptops.folder.resolve("kin.skt"));
        model.export();
        assertThat(model.result().get().file()).exists();
        assertThat(model.passphrase().get()).isEmpty();
    }

    @Test
    void aRefusalStandsOnThePage() {
        ExportViewModel model = exporting();
        laptops.dialogs.files.add(laptops.folder.resolve("khong-co").resolve("goi.skt"));
        model.export();
        assertThat(model.error().get()).contains("Chưa ghi được gói");
        assertThat(Files.exists(laptops.folder.resolve("khong-co"))).isFalse();
        assertThat(laptops.tasks.problems().shown()).isEmpty();
    }

    @Test
    void aNewMachineIsTrustedAndALostOneRevokedByTheOneThatMay() {
        laptops.take(laptops.office, laptops.export(laptops.member, TwoLaptops.MEMBER));
        MachinesViewModel model = new MachinesViewModel(laptops.context);
        model.activate();
        assertThat(model.lines()).extracting(MachinesViewModel.Line::state).containsExactly(State.SELF, State.NEW);
        model.trust(model.lines().getLast());
        model.activate();
        assertThat(model.lines().getLast().state()).isEqualTo(State.KNOWN);
        assertThat(model.canRevoke(model.lines().getFirst())).as("itself").isFalse();
        laptops.dialogs.confirms = false;
        model.revoke(model.lines().getLast());
        assertThat(model.lines().getLast().state()).as("given up").isEqualTo(State.KNOWN);
        laptops.dialogs.confirms = true;
        model.revoke(model.lines().getLast());
        assertThat(model.lines().getLast().state()).isEqualTo(State.REVOKED);
        laptops.context.session().undo();
        assertThat(model.lines().getLast().state()).as("a revocation holds for ever").isEqualTo(State.REVOKED);
    }

    /** Units and plan stood there from before an import, with no veil over them. */
    @Test
    void thePlanIsReadSoThatTheVeilSeesIt() {
        ScreenContext context = laptops.context;
        Tasks seen = (Tasks) Proxy.newProxyInstance(Tasks.class.getClassLoader(), new Class<?>[]{Tasks.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isNotEqualTo("read");
                    return method.invoke(laptops.tasks, arguments);
                });
        ExportViewModel model = new ExportViewModel(new ScreenContext(context.session(), seen, context.dialogs(),
                context.navigator(), context.clock(), context.width(), context.panes()), laptops);
        model.activate();
        assertThat(model.units()).isNotEmpty();
    }

    private ExportViewModel exporting() {
        ExportViewModel model = new ExportViewModel(laptops.context, laptops);
        model.activate();
        return model;
    }
}
