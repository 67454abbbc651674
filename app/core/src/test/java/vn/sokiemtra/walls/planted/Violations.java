package vn.sokiemtra.walls.planted;

import java.time.LocalDate;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.jooq.codegen.GenerationTool;

/** One of everything that must not be done, so that each wall is seen to hold. */
final class Violations {

    DSLContext jooq;
    XWPFDocument office;
    GenerationTool generator;
    LocalDate today = LocalDate.now();
}
