package vn.sokiemtra.document.docx;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import vn.sokiemtra.document.Paper;
import vn.sokiemtra.text.Texts;

/**
 * The styles of one file, each made when the first paragraph asks for it: what a person sees in Word's list is what the
 * document uses.
 */
final class Styles {

    static final String LANGUAGE = "vi-VN";
    /** The heading styles that Word, its outline and its tables of contents know by name. */
    private static final String HEADING = "heading";

    private final CTStyles styles = CTStyles.Factory.newInstance();
    private final Map<Look, String> ids = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private final Texts texts = Texts.beside(Styles.class);

    Styles() {
        var defaults = styles.addNewDocDefaults();
        textDefaults(defaults.addNewRPrDefault().addNewRPr());
        CTPPrGeneral paragraph = defaults.addNewPPrDefault().addNewPPr();
        paragraph.addNewWidowControl();
        Paragraphs.spacing(paragraph.addNewSpacing(), 0, 0, 1);
        CTStyle normal = style("Normal", "Normal");
        normal.setDefault(true);
        normal.addNewQFormat();
    }

    CTStyles all() {
        return styles;
    }

    /** Id of the style for a look; {@link Look#keepNext} is no part of it but for headings. */
    String id(Look look) {
        Look key = look.outline() >= 0 ? look : look.kept(false);
        String id = ids.get(key);
        if (id == null) {
            id = made(key);
            ids.put(key, id);
        }
        return id;
    }

    private String made(Look look) {
        CTStyle style;
        if (look.role().equals(HEADING)) {
            style = heading(look);
        } else {
            int count = roles.merge(look.role(), 1, Integer::sum);
            String name = texts.get("style." + look.role());
            style = style(look.role() + (count > 1 ? count : ""),
                    count > 1 ? texts.get("numbered", name, String.valueOf(count)) : name);
        }
        style.addNewBasedOn().setVal("Normal");
        style.addNewQFormat();
        paragraph(style.addNewPPr(), look);
        CTRPr text = style.addNewRPr();
        if (look.bold()) {
            text.addNewB();
            text.addNewBCs();
        }
        if (look.italic()) {
            text.addNewI();
            text.addNewICs();
        }
        Paragraphs.size(text.addNewSz(), text.addNewSzCs(), look.size());
        return style.getStyleId();
    }

    private CTStyle heading(Look look) {
        int level = look.outline() + 1;
        int count = roles.merge(HEADING + level, 1, Integer::sum);
        return count == 1
                ? style("Heading" + level, HEADING + " " + level)
                : style("Heading" + level + "x" + count, HEADING + " " + level + " (" + count + ")");
    }

    private CTStyle style(String id, String name) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    private static void paragraph(CTPPrBase properties, Look look) {
        if (look.outline() >= 0) {
            properties.addNewKeepNext();
            properties.addNewKeepLines();
        }
        Paragraphs.spacing(properties.addNewSpacing(), look.before(), look.after(), look.line());
        if (look.first() != 0) {
            properties.addNewInd().setFirstLine(Paragraphs.twips(look.first()));
        }
        properties.addNewJc().setVal(look.jc());
        if (look.outline() >= 0) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(look.outline()));
        }
    }

    private static void textDefaults(CTRPr text) {
        CTFonts fonts = text.addNewRFonts();
        fonts.setAscii(Paper.FAMILY);
        fonts.setHAnsi(Paper.FAMILY);
        fonts.setEastAsia(Paper.FAMILY);
        fonts.setCs(Paper.FAMILY);
        text.addNewColor().setVal(Paragraphs.BLACK);
        Paragraphs.size(text.addNewSz(), text.addNewSzCs(), Paper.BODY);
        CTLanguage language = text.addNewLang();
        language.setVal(LANGUAGE);
        language.setEastAsia(LANGUAGE);
        language.setBidi("ar-SA");
    }
}
