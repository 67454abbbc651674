package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Xml.with;

import java.util.List;
import java.util.function.Supplier;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;

/** The small parts of a DOCX around its text. */
final class Parts {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Supplier<Xml> fresh;

    Parts(Supplier<Xml> fresh) {
        this.fresh = fresh;
    }

    byte[] contentTypes(boolean marked) {
        Xml xml = fresh.get();
        return xml.element("Types", with("xmlns", PACKAGE + "content-types"), () -> {
            xml.empty("Default", "Extension", "rels", "ContentType",
                    "application/vnd.openxmlformats-package.relationships+xml");
            xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
            override(xml, "/word/document.xml", WORD + "document.main+xml");
            override(xml, "/word/styles.xml", WORD + "styles+xml");
            override(xml, "/word/settings.xml", WORD + "settings+xml");
            override(xml, "/word/header1.xml", WORD + "header+xml");
            if (marked) {
                override(xml, "/word/footer1.xml", WORD + "footer+xml");
            }
            override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        }).bytes();
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    byte[] packageRelations() {
        return relations(List.of(R + "/officeDocument", "word/document.xml",
                PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
    }

    /** rId3 is the header with the page number, rId4 the foot line. */
    byte[] documentRelations(boolean marked) {
        var relations = List.of(R + "/styles", "styles.xml", R + "/settings", "settings.xml", R + "/header",
                "header1.xml", R + "/footer", "footer1.xml");
        return relations(marked ? relations : relations.subList(0, 6));
    }

    private byte[] relations(List<String> typesAndTargets) {
        Xml xml = fresh.get();
        return xml.element("Relationships", with("xmlns", PACKAGE + "relationships"), () -> {
            for (int i = 0; i < typesAndTargets.size(); i += 2) {
                xml.empty("Relationship", "Id", "rId" + (i / 2 + 1), "Type", typesAndTargets.get(i), "Target",
                        typesAndTargets.get(i + 1));
            }
        }).bytes();
    }

    byte[] properties(OfficialDocument document) {
        Xml xml = fresh.get();
        return xml.element("cp:coreProperties",
                with("xmlns:cp", PACKAGE + "metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance"),
                () -> {
                    xml.element("dc:title", () -> xml.text(document.title()));
                    xml.element("dc:creator", () -> xml.text(document.author()));
                    xml.element("dc:language", () -> xml.text("vi-VN"));
                    if (document.made() != null) {
                        String made = DocxWriter.w3c(document.made());
                        xml.element("dcterms:created", with("xsi:type", "dcterms:W3CDTF"), () -> xml.text(made));
                        xml.element("dcterms:modified", with("xsi:type", "dcterms:W3CDTF"), () -> xml.text(made));
                    }
                }).bytes();
    }

    byte[] styles() {
        Xml xml = fresh.get();
        long size = Math.round(Paper.BODY * 2);
        return xml.element("w:styles", with("xmlns:w", W), () -> {
            xml.element("w:docDefaults", () -> {
                xml.element("w:rPrDefault", () -> xml.element("w:rPr", () -> {
                    xml.empty("w:rFonts", "w:ascii", Paper.FAMILY, "w:hAnsi", Paper.FAMILY, "w:eastAsia",
                            Paper.FAMILY, "w:cs", Paper.FAMILY);
                    xml.empty("w:color", "w:val", "000000");
                    xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
                    xml.empty("w:lang", "w:val", "vi-VN", "w:eastAsia", "vi-VN", "w:bidi", "ar-SA");
                }));
                xml.element("w:pPrDefault", () -> xml.element("w:pPr", () -> {
                    xml.empty("w:widowControl");
                    xml.empty("w:spacing", "w:before", 0, "w:after", 0, "w:line", 240, "w:lineRule", "auto");
                }));
            });
            xml.element("w:style", with("w:type", "paragraph", "w:default", 1, "w:styleId", "Normal"), () -> {
                xml.empty("w:name", "w:val", "Normal");
                xml.empty("w:qFormat");
            });
        }).bytes();
    }

    byte[] settings() {
        Xml xml = fresh.get();
        return xml.element("w:settings", with("xmlns:w", W), () -> {
            xml.empty("w:zoom", "w:percent", 100);
            xml.empty("w:defaultTabStop", "w:val", 567);
            xml.empty("w:characterSpacingControl", "w:val", "doNotCompress");
            xml.element("w:compat", () -> xml.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                    "http://schemas.microsoft.com/office/word", "w:val", 15));
            xml.empty("w:themeFontLang", "w:val", "vi-VN");
        }).bytes();
    }

    /** Header of every page but the first of a section. */
    byte[] pageNumber() {
        Xml xml = fresh.get();
        long size = Math.round(Paper.PAGE_NUMBER * 2);
        return xml.element("w:hdr", with("xmlns:w", W), () -> xml.element("w:p", () -> {
            xml.element("w:pPr", () -> xml.empty("w:jc", "w:val", "center"));
            xml.element("w:fldSimple", with("w:instr", " PAGE "), () -> xml.element("w:r", () -> {
                xml.element("w:rPr", () -> xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size));
                xml.element("w:t", () -> xml.text("2"));
            }));
        })).bytes();
    }

    byte[] marking(String marking) {
        Xml xml = fresh.get();
        return xml.element("w:ftr", with("xmlns:w", W), () -> new Paragraphs(xml)
                .write(Paragraphs.Look.cell("center", Paper.MARKING), Run.italic(marking))).bytes();
    }
}
