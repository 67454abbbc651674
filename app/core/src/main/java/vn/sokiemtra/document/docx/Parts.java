package vn.sokiemtra.document.docx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import javax.xml.namespace.QName;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFSettings;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;

/** The small parts of a DOCX around its text. */
final class Parts {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int TAB_STOP = 567;

    private final XWPFDocument file;

    Parts(XWPFDocument file) {
        this.file = file;
    }

    /** @param fields of the decree, by their names */
    void properties(OfficialDocument document, Map<String, String> fields) {
        CoreProperties core = file.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setCreator(document.author());
        fields.forEach(file.getProperties().getCustomProperties()::addProperty);
        PackageProperties dates = core.getUnderlyingProperties();
        dates.setLanguageProperty(Styles.LANGUAGE);
        // Without a date POI takes the machine's.
        Instant made = document.made() == null ? OfficialDocument.UNDATED : document.made();
        String w3c = made.truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            dates.setCreatedProperty(w3c);
            dates.setModifiedProperty(w3c);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(w3c, e);
        }
    }

    void styles(Styles styles) {
        file.createStyles().setStyles(styles.all());
    }

    /** POI's reduced schema has no beans for most settings: they are inserted by name, in the order of the schema. */
    void settings() {
        XWPFSettings settings = file.getSettings();
        settings.setZoomPercent(100);
        try (XmlCursor cursor = settings.getCTSettings().newCursor()) {
            cursor.toEndToken();
            setting(cursor, "defaultTabStop", "val", String.valueOf(TAB_STOP));
            setting(cursor, "characterSpacingControl", "val", "doNotCompress");
            cursor.beginElement(new QName(W, "compat"));
            setting(cursor, "compatSetting", "name", "compatibilityMode", "uri",
                    "http://schemas.microsoft.com/office/word", "val", "15");
            cursor.toNextToken();
            setting(cursor, "themeFontLang", "val", Styles.LANGUAGE);
        }
    }

    private static void setting(XmlCursor cursor, String name, String... attributes) {
        cursor.beginElement(new QName(W, name));
        for (int i = 0; i < attributes.length; i += 2) {
            cursor.insertAttributeWithValue(new QName(W, attributes[i]), attributes[i + 1]);
        }
        cursor.toNextToken();
    }

    /** Makes header and footer; every section refers to the same. */
    Sections sections(@Nullable String marking, Styles styles) {
        // The policy would number the last section alone; its reference goes into a section that is thrown away.
        var policy = new XWPFHeaderFooterPolicy(file, CTSectPr.Factory.newInstance());
        XWPFHeader header = policy.createHeader(STHdrFtr.DEFAULT);
        pageNumber(header.createParagraph().getCTP(), styles);
        if (marking == null) {
            return new Sections(file.getRelationId(header), null);
        }
        XWPFFooter footer = policy.createFooter(STHdrFtr.DEFAULT);
        new Paragraphs(footer.createParagraph()::getCTP, styles)
                .write(Look.cell("marking", STJc.CENTER, Paper.MARKING).slanted(), Run.italic(marking));
        return new Sections(file.getRelationId(header), file.getRelationId(footer));
    }

    private static void pageNumber(CTP paragraph, Styles styles) {
        Look look = Look.cell("pageNumber", STJc.CENTER, Paper.PAGE_NUMBER);
        paragraph.addNewPPr().addNewPStyle().setVal(styles.id(look));
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr(" PAGE ");
        field.addNewR().addNewT().setStringValue("2");
    }
}
