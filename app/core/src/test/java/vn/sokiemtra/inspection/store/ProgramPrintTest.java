package vn.sokiemtra.inspection.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Counts are kept for the program that counted them, which must be told from others wherever it stands. */
class ProgramPrintTest {

    @Test
    void aProgramInAFolderAndOneInAnArchiveHaveTheirPrints() {
        byte[] folder = ProgramPrint.ofThis();
        byte[] archive = ProgramPrint.of(DSLContext.class);
        assertThat(folder).hasSize(32).isEqualTo(ProgramPrint.ofThis()).isNotEqualTo(archive);
        assertThat(archive).hasSize(32).isEqualTo(ProgramPrint.of(org.jooq.Record.class));
    }

    @Test
    void wherePartsOfTheSystemCannotBeToldNothingIsGiven() {
        assertThat(ProgramPrint.of(String.class)).isEmpty();
    }
}
