package vn.sokiemtra.desktop;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.plan.NextPlaces;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.NextOffer;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Keeps the next step of the unit in the header right, wherever the window goes and whatever is written. */
final class NextSteps {

    private static final Texts TEXTS = Texts.beside(NextSteps.class);

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final AppSession session;

    private final ShellViewModel model;

    private final Latest loading;

    private @Nullable Course course;

    private boolean closed;

    NextSteps(AppSession session, ShellViewModel model, Tasks tasks) {
        this.session = session;
        this.model = model;
        this.loading = tasks.latest(PAUSE);
        model.place().addListener((property, before, now) -> {
            offer();
            load();
        });
        session.revision().addListener((property, before, now) -> load());
        load();
    }

    /** Nothing is read from a closed file, and what is being read of it fails unheard. */
    void close() {
        closed = true;
        loading.cancel();
    }

    private void load() {
        Place place = model.place().get();
        UUID inspection = place.area() == Area.INSPECTION ? place.inspection() : null;
        if (inspection == null || closed) {
            return;
        }
        LocalDate today = today();
        loading.load("", () -> new LoadCourses(session.ledger()).one(inspection, today), read -> {
            course = read;
            offer();
        });
    }

    private LocalDate today() {
        return session.clock().instant().atZone(Texts.ZONE).toLocalDate();
    }

    private void offer() {
        Place at = model.place().get();
        Course of = course;
        NextStep next = of == null || !of.inspection().equals(at.inspection()) ? null : of.next();
        if (of == null || next == null) {
            model.next().set(null);
            return;
        }
        Place place = NextPlaces.of(of, model);
        LocalDate by = next.by();
        String why = by == null
                ? of.state().label()
                : TEXTS.get("next.why", of.state().label(), VietnameseFormat.date(by));
        model.next().set(place.sameScreen(at)
                ? null
                : new NextOffer(next.action().label(), why, next.late(today()), place));
    }
}
