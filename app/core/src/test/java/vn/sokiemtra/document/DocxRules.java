package vn.sokiemtra.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Nghị định 30 and the schema's order, checked on a DOCX from outside. The numbers are this table's own, read from the
 * decree, in twentieths of a point or half points as the format counts; the writers do not know it.
 */
final class DocxRules {

    private static final Map<String, String> ORDER = Map.of("w:pPr",
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind jc "
                    + "textAlignment outlineLvl rPr sectPr",
            "w:rPr", "rStyle rFonts b bCs i iCs caps color sz szCs u lang", "w:tblPr",
            "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook", "w:tcPr",
            "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign", "w:sectPr",
            "headerReference footerReference type pgSz pgMar pgNumType cols titlePg", "w:tbl", "tblPr tblGrid tr",
            "w:style", "name aliases basedOn next link uiPriority qFormat pPr rPr tblPr");

    private final Map<String, Element> parts = new LinkedHashMap<>();
    private final List<String> flaws = new ArrayList<>();

    private DocxRules(Map<String, String> xml) {
        xml.forEach((name, text) -> parts.put(name, parsed(text)));
    }

    static Map<String, String> parts(byte[] docx) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    /** Ids of the rules that are broken. */
    static List<String> flaws(Map<String, String> parts) {
        var rules = new DocxRules(parts);
        rules.order(rules.parts.get("word/document.xml"));
        rules.order(rules.parts.get("word/styles.xml"));
        rules.resolve(rules.parts.get("word/document.xml"));
        rules.resolve(rules.parts.get("word/header1.xml"));
        rules.sections();
        rules.fonts();
        rules.head();
        rules.body();
        rules.tables();
        rules.closing();
        return rules.flaws.stream().distinct().toList();
    }

    /** Puts what a paragraph's style says into the paragraph and its runs, as a reader of the file does. */
    private void resolve(Element part) {
        var styles = new LinkedHashMap<String, Element>();
        all(parts.get("word/styles.xml"), "w:style").forEach(s -> styles.put(s.getAttribute("w:styleId"), s));
        for (Element paragraph : all(part, "w:p")) {
            List<Element> named = all(paragraph, "w:pStyle");
            if (named.isEmpty()) {
                continue;
            }
            Element style = styles.get(named.getFirst().getAttribute("w:val"));
            rule("style-exists", style != null);
            if (style == null) {
                continue;
            }
            children(style, "w:pPr").forEach(from -> add(from, one(paragraph, "w:pPr")));
            for (Element run : all(paragraph, "w:r")) {
                if (!has(run, "w:rPr")) {
                    run.insertBefore(run.getOwnerDocument().createElement("w:rPr"), run.getFirstChild());
                }
                children(style, "w:rPr").forEach(from -> add(from, one(run, "w:rPr")));
            }
        }
    }

    private static void add(Element from, Element to) {
        for (Node n = from.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!has(to, n.getNodeName())) {
                to.appendChild(to.getOwnerDocument().importNode(n, true));
            }
        }
    }

    private void sections() {
        List<Element> sections = all(parts.get("word/document.xml"), "w:sectPr");
        for (int i = 0; i < sections.size(); i++) {
            Element section = sections.get(i);
            Element size = one(section, "w:pgSz");
            Element margin = one(section, "w:pgMar");
            boolean landscape = "landscape".equals(size.getAttribute("w:orient"));
            rule("paper", near(number(size, landscape ? "w:h" : "w:w"), 11906)
                    && near(number(size, landscape ? "w:w" : "w:h"), 16838));
            rule("annex-landscape", landscape == i > 0);
            rule("margin-top", between(number(margin, "w:top"), 1134, 1417));
            rule("margin-bottom", between(number(margin, "w:bottom"), 1134, 1417));
            rule("margin-left", between(number(margin, "w:left"), 1701, 1984));
            rule("margin-right", between(number(margin, "w:right"), 850.4, 1134));
            rule("first-page-unnumbered", has(section, "w:titlePg"));
            rule("numbered-apart", number(one(section, "w:pgNumType"), "w:start") == 1);
            rule("header-on-later-pages", all(section, "w:headerReference").stream()
                    .allMatch(h -> h.getAttribute("w:type").equals("default"))
                    && has(section, "w:headerReference"));
        }
        Element header = parts.get("word/header1.xml");
        rule("page-number-field", all(header, "w:fldSimple").stream()
                .anyMatch(f -> f.getAttribute("w:instr").strip().equals("PAGE")));
        rule("page-number-centred", one(header, "w:jc").getAttribute("w:val").equals("center"));
        rule("page-number-size", between(number(one(header, "w:sz"), "w:val"), 26, 28));
    }

    private void fonts() {
        Element styles = parts.get("word/styles.xml");
        Element fonts = one(styles, "w:rFonts");
        rule("font", List.of("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs").stream()
                .allMatch(a -> fonts.getAttribute(a).equals("Times New Roman")) && all(styles, "w:rFonts").size() == 1
                && !has(parts.get("word/document.xml"), "w:rFonts"));
        rule("language", one(styles, "w:lang").getAttribute("w:val").equals("vi-VN"));
        rule("black", one(styles, "w:color").getAttribute("w:val").equals("000000")
                && !has(parts.get("word/document.xml"), "w:color"));
        rule("widows", has(styles, "w:widowControl"));
        rule("word-2013", parts.get("word/settings.xml").getTextContent().isEmpty()
                && one(parts.get("word/settings.xml"), "w:compatSetting").getAttribute("w:val").equals("15"));
    }

    private void head() {
        Element table = all(parts.get("word/document.xml"), "w:tbl").getFirst();
        List<Element> cells = all(table, "w:tc");
        List<Element> agency = textual(cells.get(0));
        rule("parent-body", agency.size() < 2 || !bold(agency.getFirst()) && size(agency.getFirst(), 24, 26)
                && capitals(agency.getFirst()));
        rule("issuing-body", bold(agency.getLast()) && size(agency.getLast(), 24, 26) && capitals(agency.getLast()));
        rule("head-centred", agency.stream().allMatch(p -> jc(p).equals("center")));
        List<Element> nation = textual(cells.get(1));
        rule("nation", text(nation.getFirst()).equals("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                && bold(nation.getFirst()) && size(nation.getFirst(), 24, 26));
        rule("motto", text(nation.get(1)).equals("Độc lập - Tự do - Hạnh phúc") && bold(nation.get(1))
                && size(nation.get(1), 26, 28));
        rule("rules-below", has(cells.get(0), "w:pBdr") && has(cells.get(1), "w:pBdr"));
        if (cells.size() < 4) {
            return;
        }
        rule("number-line", textual(cells.get(2)).stream().allMatch(p -> !bold(p)
                && (text(p).startsWith("Số: ") && size(p, 26, 26) || text(p).startsWith("V/v ") && size(p, 24, 26))));
        rule("place-date", textual(cells.get(3)).stream().allMatch(p -> italic(p) && size(p, 26, 28)));
    }

    private void body() {
        List<Element> top = children(one(parts.get("word/document.xml"), "w:body"), "w:p");
        Element type = textual(top).getFirst();
        rule("named-styles", textual(top).stream().allMatch(p -> has(p, "w:pStyle")));
        rule("type", bold(type) && capitals(type) && jc(type).equals("center") && size(type, 26, 28));
        List<Element> justified = textual(top).stream().filter(p -> jc(p).equals("both")).toList();
        for (Element paragraph : justified) {
            Element spacing = one(paragraph, "w:spacing");
            rule("body-size", size(paragraph, 26, 28));
            rule("paragraph-gap", number(spacing, "w:after") + number(spacing, "w:before") >= 120);
            rule("line-spacing", between(number(spacing, "w:line"), 240, 360));
            double first = has(paragraph, "w:ind") ? number(one(paragraph, "w:ind"), "w:firstLine") : 0;
            rule("first-line", between(first, 566, 568) || between(first, 719, 721));
        }
        rule("body-justified", justified.size() > 3);
        rule("basis", justified.stream().filter(p -> text(p).startsWith("Căn cứ")).allMatch(DocxRules::italic));
        rule("end-mark", justified.stream().anyMatch(p -> text(p).endsWith("./.")));
        rule("headings-stay", top.stream().filter(p -> has(p, "w:outlineLvl")).allMatch(p -> has(p, "w:keepNext")));
    }

    private void tables() {
        for (Element table : all(parts.get("word/document.xml"), "w:tbl")) {
            rule("grid", has(table, "w:tblGrid"));
            for (Element row : all(table, "w:tr")) {
                rule("rows-whole", has(row, "w:cantSplit"));
            }
            if (has(table, "w:tblBorders")) {
                rule("header-rows-repeat", has(all(table, "w:tr").getFirst(), "w:tblHeader"));
            }
        }
    }

    private void closing() {
        Element body = one(parts.get("word/document.xml"), "w:body");
        List<Element> tables = firstSection(body).stream().filter(e -> e.getTagName().equals("w:tbl"))
                .filter(t -> !has(t, "w:tblBorders")).toList();
        if (tables.size() < 2) {
            // The head alone: nobody signs, as an outline.
            return;
        }
        Element signatures = tables.getLast();
        List<Element> signers = textual(signatures).stream().filter(p -> jc(p).equals("center")).toList();
        rule("signers", signers.stream().filter(DocxRules::capitals).allMatch(p -> bold(p) && size(p, 26, 28)));
        Element last = null;
        for (Node n = signatures.getPreviousSibling(); n != null && last == null; n = n.getPreviousSibling()) {
            last = n instanceof Element e && e.getTagName().equals("w:p") && text(e).endsWith("./.") ? e : null;
        }
        rule("signatures-not-alone", last != null && has(last, "w:keepNext"));
        List<Element> rows = all(signatures, "w:tr");
        rule("signatures-together", rows.size() == 1 || all(rows.getFirst(), "w:p").stream()
                .filter(p -> !text(p).isEmpty()).allMatch(p -> has(p, "w:keepNext")));
        List<Element> title = textual(body).stream().filter(p -> text(p).equals("Nơi nhận:")).toList();
        rule("recipients-title", title.stream().allMatch(p -> bold(p) && italic(p) && size(p, 24, 24))
                && title.size() == 1);
        rule("recipients", textual(body).stream().filter(p -> text(p).startsWith("- ") && jc(p).equals("left"))
                .filter(p -> !inRuled(p)).allMatch(p -> size(p, 22, 22)));
    }

    /** What stands before the first annex. */
    private static List<Element> firstSection(Element body) {
        var elements = new ArrayList<Element>();
        for (Node n = body.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                elements.add(e);
                if (has(e, "w:sectPr")) {
                    break;
                }
            }
        }
        return elements;
    }

    private static boolean inRuled(Element paragraph) {
        for (Node n = paragraph; n != null; n = n.getParentNode()) {
            if (n instanceof Element e && e.getTagName().equals("w:tbl")) {
                return has(e, "w:tblBorders");
            }
        }
        return false;
    }

    private void order(Element element) {
        String order = ORDER.get(element.getTagName());
        if (order != null) {
            List<String> names = List.of(order.split(" "));
            int place = 0;
            for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
                int at = names.indexOf(n.getNodeName().substring(2));
                rule("schema-order", at >= place);
                place = Math.max(place, at);
            }
        }
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                order(child);
            }
        }
        if (element.getTagName().equals("w:tc")) {
            rule("cell-ends-with-paragraph", element.getLastChild().getNodeName().equals("w:p"));
        }
    }

    private void rule(String id, boolean holds) {
        if (!holds) {
            flaws.add(id);
        }
    }

    static Element parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("not well formed", e);
        }
    }

    static List<Element> all(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        var list = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private static List<Element> children(Element in, String tag) {
        return all(in, tag).stream().filter(e -> e.getParentNode() == in).toList();
    }

    private static Element one(Element in, String tag) {
        return all(in, tag).getFirst();
    }

    private static boolean has(Element in, String tag) {
        return in.getElementsByTagName(tag).getLength() > 0;
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? -1 : Double.parseDouble(text);
    }

    private static List<Element> textual(Element in) {
        return textual(all(in, "w:p"));
    }

    private static List<Element> textual(List<Element> paragraphs) {
        return paragraphs.stream().filter(p -> !text(p).isEmpty()).toList();
    }

    static String text(Element paragraph) {
        var text = new StringBuilder();
        all(paragraph, "w:t").forEach(t -> text.append(t.getTextContent()));
        return text.toString().strip();
    }

    private static boolean bold(Element paragraph) {
        return runs(paragraph, run -> on(run, "w:b"));
    }

    private static boolean italic(Element paragraph) {
        return runs(paragraph, run -> on(run, "w:i"));
    }

    private static boolean on(Element run, String property) {
        return has(run, property) && !List.of("0", "false", "off")
                .contains(one(run, property).getAttribute("w:val"));
    }

    private static boolean size(Element paragraph, double least, double most) {
        return runs(paragraph, run -> between(number(one(run, "w:sz"), "w:val"), least, most));
    }

    private static boolean runs(Element paragraph, Predicate<Element> holds) {
        return all(paragraph, "w:r").stream().allMatch(holds);
    }

    private static String jc(Element paragraph) {
        return has(paragraph, "w:jc") ? one(paragraph, "w:jc").getAttribute("w:val") : "left";
    }

    private static boolean capitals(Element paragraph) {
        return text(paragraph).equals(text(paragraph).toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) <= 2;
    }

    private static boolean between(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
