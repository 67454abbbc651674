package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.LoadDocumentSettings;
import vn.sokiemtra.document.setting.SetDocumentSetting;
import vn.sokiemtra.document.setting.SettingCode;

/** {@code document setting} and {@code document settings}: how the agency's documents are printed. */
final class DocumentSettingCommands {

    private DocumentSettingCommands() {
    }

    private static Fields described(DocumentSetting one) {
        return Fields.of("kind", one.kind() == null ? null : one.kind().code()).and("code", one.code().name())
                .and("name", one.name()).and("content", one.content());
    }

    private static String shown(DocumentSetting one) {
        String content = one.code() == SettingCode.LOGO
                ? OnData.TEXTS.get("document.setting.logo")
                : one.content().replace("\n", " | ");
        return OnData.TEXTS.get("document.setting.line", one.kind() == null
                ? OnData.TEXTS.get("document.setting.every")
                : one.kind().label(), one.code() + (one.name().isEmpty() ? "" : " " + one.name()), content);
    }

    /** {@code document setting}: sets one, or takes it back where neither text nor picture is given. */
    @Command
    static final class Choose extends OnData {

        @Option(names = "--kind", paramLabel = "KIND")
        @Nullable
        DocumentKind kind;

        @Option(names = "--code", required = true, paramLabel = "CODE")
        SettingCode code;

        @Option(names = "--name", paramLabel = "NAME", defaultValue = "")
        String name = "";

        @Option(names = "--text", paramLabel = "TEXT")
        @Nullable
        String text;

        @Option(names = "--picture", paramLabel = "FILE")
        @Nullable
        Path picture;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets code
        Choose(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var set = new SetDocumentSetting(session.ledger());
            DocumentSetting one = picture == null
                    ? set.text(session.author(as), kind, code, name, text == null ? null : text.replace("\\n", "\n"))
                            .value()
                    : set.logo(session.author(as), kind, program().folder().resolve(picture)).value();
            return Report.of(described(one).map(), one.content().isEmpty()
                    ? TEXTS.get("document.setting.back", one.code().name())
                    : shown(one));
        }
    }

    /** {@code document settings}: all of them. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<DocumentSetting> all = new LoadDocumentSettings(session.ledger()).all();
            var lines = new ArrayList<String>();
            all.forEach(one -> lines.add(shown(one)));
            return new Report(all.stream().map(one -> described(one).map()).toList(), lines);
        }
    }
}
