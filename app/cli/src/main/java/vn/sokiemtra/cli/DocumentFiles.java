package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.export.ExportDocuments;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.export.ExportDocuments.Format;
import vn.sokiemtra.document.export.UnitsOfKind;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.plan.PlanUnit;

/** Writes documents into a folder. */
record DocumentFiles(Session session) {

    /**
     * @param unit null for the kinds of the plan
     * @return the files, in the order asked for, and the manifest beside them
     */
    Exported write(DocumentKind kind, @Nullable PlanUnit unit, Path folder, Set<Format> formats) {
        return new ExportDocuments(session.ledger()).one(kind, unit, folder, formats, session.clock().instant());
    }

    /** Those of every unit whose form of inspection has such a document. */
    Exported all(DocumentKind kind, Path folder, Set<Format> formats, ExportDocuments.Progress progress) {
        List<PlanUnit> units = new UnitsOfKind(session.ledger()).of(kind);
        return new ExportDocuments(session.ledger()).all(kind, units, folder, formats, session.clock().instant(),
                progress);
    }
}
