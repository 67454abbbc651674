package vn.sokiemtra.plan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

import org.jspecify.annotations.Nullable;

import net.time4j.base.ResourceLoader;
import net.time4j.calendar.service.GenericCalendarProviderSPI;
import net.time4j.calendar.service.GenericTextProviderSPI;
import net.time4j.calendar.service.KoreanExtension;
import net.time4j.format.internal.IsoTextProviderSPI;
import net.time4j.history.internal.HistoricExtension;
import net.time4j.tz.spi.MilZoneProviderSPI;
import net.time4j.tz.spi.WinZoneProviderSPI;
import net.time4j.tz.spi.ZoneNameProviderSPI;
import net.time4j.tz.threeten.JdkZoneProviderSPI;

/**
 * Lets Time4J find its own texts through the class loader alone. Its usual way asks a class for the place it came from;
 * Java answers with none for classes of a start-up cache that was made in another folder, and Time4J then fails before
 * the first date. Named to Time4J by the system property {@value ResourceLoader#EXTERNAL_RESOURCE_LOADER}, which the
 * installed program sets.
 */
public final class CalendarResources extends ResourceLoader {

    /** Where the class loader has it; where there is nothing an address that cannot be opened, for Time4J wants one. */
    @Override
    public URI locate(String moduleName, Class<?> moduleRef, String path) {
        URL found = moduleRef.getClassLoader().getResource(path);
        return URI.create(found == null ? "none:" + path : found.toExternalForm());
    }

    @Override
    public @Nullable InputStream load(URI uri, boolean noCache) {
        try {
            URLConnection connection = uri.toURL().openConnection();
            connection.setUseCaches(!noCache);
            return connection.getInputStream();
        } catch (IOException notThere) {
            return null;
        }
    }

    @Override
    public <S> Iterable<S> services(Class<S> serviceType) {
        List<S> services = new ArrayList<>();
        ServiceLoader.load(serviceType, serviceType.getClassLoader()).forEach(services::add);
        Brought.SERVICES.stream().filter(serviceType::isInstance).map(serviceType::cast).forEach(services::add);
        return services;
    }

    /** What Time4J brings along; its own list is closed to others. Made when first asked for: they ask for a loader too. */
    private static final class Brought {

        private static final List<?> SERVICES = List.of(new GenericCalendarProviderSPI(), new HistoricExtension(),
                new KoreanExtension(), IsoTextProviderSPI.SINGLETON, new GenericTextProviderSPI(),
                new JdkZoneProviderSPI(), new WinZoneProviderSPI(), new MilZoneProviderSPI(),
                new ZoneNameProviderSPI());

        private Brought() {
        }
    }
}
