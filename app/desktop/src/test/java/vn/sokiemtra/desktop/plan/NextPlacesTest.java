package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.NextAction;
import vn.sokiemtra.inspection.course.NextStep;

/** Where the next step of an inspection is done. */
class NextPlacesTest {

    private static final UUID INSPECTION = new UUID(0, 7);

    private static final Navigator EVERYWHERE = new Navigator() {
        @Override
        public void go(Place place) {
            // nobody looks
        }

        @Override
        public void at(String focus) {
            // nobody looks
        }

        @Override
        public void back() {
            // nobody looks
        }

        @Override
        public boolean knows(Place place) {
            return true;
        }
    };

    /** To close and to archive is done at the unit: an inspection without findings has no line in Khắc phục. */
    @ParameterizedTest
    @CsvSource({"ASSIGN_TEAM,PLAN,units", "NOTIFY,DOCUMENTS,plan", "INSPECT,INSPECTION,checklist",
            "SIGN_MINUTES,INSPECTION,minutes", "ISSUE_CONCLUSION,INSPECTION,documents", "VERIFY,REMEDIATION,''",
            "PROPOSE_HANDLING,INSPECTION,documents", "CLOSE,PLAN,units", "ARCHIVE,PLAN,units"})
    void aStepIsDoneWhereItCanBeDone(NextAction action, String area, String tab) {
        Course course = new Course(INSPECTION, new UUID(0, 8), "Sở Y tế", "PLANNED", CourseState.LISTED, null,
                List.of(),
                new NextStep(action, null, List.of()));
        Place place = NextPlaces.of(course, EVERYWHERE);
        assertThat(place.area().name()).isEqualTo(area);
        assertThat(place.tab()).isEqualTo(tab);
    }
}
