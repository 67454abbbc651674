package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Paragraphs.twips;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

import vn.sokiemtra.document.Paper;

/**
 * Paper, margins and page numbers of a section.
 *
 * @param header id of the part with the page number, left out on first pages
 * @param footer id of the part with the marking, on every page; null for none
 */
record Sections(String header, @Nullable String footer) {

    void write(CTSectPr section, boolean landscape) {
        refer(section.addNewHeaderReference(), STHdrFtr.DEFAULT, header);
        if (footer != null) {
            refer(section.addNewFooterReference(), STHdrFtr.DEFAULT, footer);
            refer(section.addNewFooterReference(), STHdrFtr.FIRST, footer);
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(landscape ? Paper.HEIGHT : Paper.WIDTH));
        size.setH(twips(landscape ? Paper.WIDTH : Paper.HEIGHT));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        margins(section.addNewPgMar());
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private static void margins(CTPageMar margin) {
        margin.setTop(twips(Paper.TOP));
        // Rounded up: half a twip less would be under the decree's 15 mm.
        margin.setRight(BigInteger.valueOf((long) Math.ceil(Paper.RIGHT * 20)));
        margin.setBottom(twips(Paper.BOTTOM));
        margin.setLeft(twips(Paper.LEFT));
        margin.setHeader(twips(Paper.HEADER));
        margin.setFooter(twips(Paper.HEADER));
        margin.setGutter(BigInteger.ZERO);
    }

    private static void refer(CTHdrFtrRef reference, STHdrFtr.Enum pages, String part) {
        reference.setType(pages);
        reference.setId(part);
    }
}
