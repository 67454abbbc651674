package vn.sokiemtra.document.setting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Block.Style;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;

/** Puts an agency's settings into a composed document; both writers follow, because they know the model alone. */
public final class AgencyLook {

    private static final Texts TEXTS = Texts.beside(AgencyLook.class);

    private final List<DocumentSetting> settings;

    public AgencyLook(List<DocumentSetting> settings) {
        this.settings = List.copyOf(settings);
    }

    public OfficialDocument of(DocumentKind kind, OfficialDocument document) {
        Map<SettingCode, Map<String, String>> own = own(kind);
        if (own.isEmpty()) {
            return document;
        }
        var body = new ArrayList<>(document.body());
        basis(one(own, SettingCode.BASIS), body);
        own.getOrDefault(SettingCode.PARAGRAPH_TOP, Map.of()).forEach((name, text) -> insert(body, top(body), name,
                text));
        own.getOrDefault(SettingCode.PARAGRAPH_END, Map.of()).forEach((name, text) -> insert(body, end(body), name,
                text));
        return new OfficialDocument(head(document.head(), own), document.type(), document.subject(), body,
                closing(document.closing(), own), document.annexes(), document.marking(), document.author(), document
                        .made());
    }

    /** A kind's own settings go before those of every kind, each for itself. */
    private Map<SettingCode, Map<String, String>> own(DocumentKind kind) {
        Map<SettingCode, Map<String, String>> own = new EnumMap<>(SettingCode.class);
        for (boolean general : new boolean[]{true, false}) {
            settings.stream().filter(setting -> general ? setting.kind() == null : setting.kind() == kind).forEach(
                    setting -> own.computeIfAbsent(setting.code(), code -> new LinkedHashMap<>()).put(setting.name(),
                            setting.content()));
        }
        return own;
    }

    private static @Nullable String one(Map<SettingCode, Map<String, String>> own, SettingCode code) {
        return own.getOrDefault(code, Map.of()).get("");
    }

    private static LetterHead head(LetterHead head, Map<SettingCode, Map<String, String>> own) {
        String parent = one(own, SettingCode.PARENT_BODY);
        String issuing = one(own, SettingCode.ISSUING_BODY);
        String logo = one(own, SettingCode.LOGO);
        return new LetterHead(parent == null ? head.parentBody() : parent.equals("-") ? null : upper(parent),
                issuing == null ? head.issuingBody() : upper(issuing), head.numberLine(), head.about(), head
                        .placeAndDate(),
                logo == null ? head.logo() : logo);
    }

    private static String upper(String text) {
        return text.toUpperCase(Texts.VIETNAMESE);
    }

    /** Law stands before what rests on it. */
    private static void basis(@Nullable String lines, List<Block> body) {
        if (lines == null) {
            return;
        }
        int at = 0;
        while (at < body.size() && !(body.get(at) instanceof Block.Paragraph p && p.style() == Style.BASIS)) {
            at++;
        }
        boolean some = at < body.size();
        int place = some ? at : 0;
        String section = some ? body.get(place).section() : "opening";
        List<String> bases = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < bases.size(); i++) {
            boolean last = !some && i + 1 == bases.size();
            body.add(place + i, new Block.Paragraph(section, Style.BASIS, List.of(Run.plain(bases.get(i).replaceAll(
                    "[.;,\\s]+$", "") + (last ? "." : ";")))));
        }
    }

    /** Behind the opening: before the first heading or table. */
    private static int top(List<Block> body) {
        for (int i = 0; i < body.size(); i++) {
            if (!(body.get(i) instanceof Block.Paragraph)) {
                return i;
            }
        }
        return end(body);
    }

    /** Before the last paragraph, which bears the end mark. */
    private static int end(List<Block> body) {
        return Math.max(0, body.size() - 1);
    }

    private static void insert(List<Block> body, int at, String name, String text) {
        int place = at;
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                body.add(place++, Block.Paragraph.of("extra." + name, line.strip()));
            }
        }
    }

    private static Closing closing(Closing closing, Map<SettingCode, Map<String, String>> own) {
        String recipients = one(own, SettingCode.RECIPIENTS);
        String file = one(own, SettingCode.FILE_LINE);
        // A sheet that goes to nobody stays so.
        if (closing.recipients().isEmpty() || recipients == null && file == null) {
            return closing;
        }
        var lines = new ArrayList<String>();
        if (recipients == null) {
            lines.addAll(closing.recipients());
        } else {
            List<String> names = recipients.lines().map(line -> line.replaceFirst("^-\\s*", "").replaceAll(
                    "[.;,\\s]+$", "").strip()).filter(line -> !line.isEmpty()).toList();
            for (int i = 0; i < names.size(); i++) {
                lines.add(TEXTS.get(i + 1 < names.size() ? "recipient" : "recipient.last", names.get(i)));
            }
        }
        if (file != null) {
            lines.set(lines.size() - 1, TEXTS.get("recipient.last", file.replaceAll("[.;,\\s]+$", "")));
        }
        return new Closing(closing.signers(), lines);
    }
}
