package vn.sokiemtra.plan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

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

    private record Brought<T>(Class<T> type, Supplier<T> maker) {
    }

    /** What Time4J brings along; its own list is closed to others. Only what is asked for is made: some read long tables. */
    private static final List<Brought<?>> BROUGHT = List.of(new Brought<>(GenericCalendarProviderSPI.class,
            GenericCalendarProviderSPI::new), new Brought<>(HistoricExtension.class, HistoricExtension::new),
            new Brought<>(KoreanExtension.class, KoreanExtension::new), new Brought<>(IsoTextProviderSPI.class,
                    () -> IsoTextProviderSPI.SINGLETON),
            new Brought<>(GenericTextProviderSPI.class, GenericTextProviderSPI::new), new Brought<>(
                    JdkZoneProviderSPI.class, JdkZoneProviderSPI::new),
            new Brought<>(WinZoneProviderSPI.class, WinZoneProviderSPI::new), new Brought<>(MilZoneProviderSPI.class,
                    MilZoneProviderSPI::new),
            new Brought<>(ZoneNameProviderSPI.class, ZoneNameProviderSPI::new));

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
        BROUGHT.stream().filter(each -> serviceType.isAssignableFrom(each.type())).forEach(each -> services.add(
                serviceType.cast(each.maker().get())));
        return services;
    }
}
