package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.file.IncomingBundles;

class StartRequestTest {

    @Test
    void bundlesAndADataFileAreToldApart() {
        Path here = Path.of("").toAbsolutePath();
        StartRequest request = StartRequest.of(List.of("xã a.skt", "Thạch Thành.mv.db", "XA-B.SKT"));
        assertThat(request.data()).contains(here.resolve("Thạch Thành.mv.db"));
        assertThat(request.bundles()).containsExactly(here.resolve("xã a.skt"), here.resolve("XA-B.SKT"));
    }

    @Test
    void whatIsNoPathIsPassedOver() {
        assertThat(StartRequest.of(List.of("", "a\0b.skt"))).isEqualTo(new StartRequest(Optional.empty(), List.of()));
    }

    @Test
    void aBundleWaitsOnceAndIsTakenOnce() {
        IncomingBundles incoming = new IncomingBundles();
        Path bundle = Path.of("/media/usb/xa-a.skt");
        incoming.add(List.of(bundle, bundle));
        incoming.add(List.of(bundle));
        assertThat(incoming.take()).containsExactly(bundle);
        assertThat(incoming.waiting()).isEmpty();
    }
}
