package vn.sokiemtra.desktop.design;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import atlantafx.base.theme.PrimerLight;

/**
 * What the program needs of AtlantaFX's sheet. The build runs this from its source, before there are any test classes: neither
 * it nor AtlantaFX is part of the program, which ships the sheet alone. JavaFX asks every selector that ends in {@code .label}
 * about every label, in {@code *} about every node, and most of them are about controls that are never made here: reading the
 * whole sheet and asking in vain was a good part of the start and of the first visit of a page.
 */
final class ThemeSheet {

    /** Classes that no node of the program bears: controls that are never made, and variants that are never asked for. */
    static final Set<String> NEVER = Set.of("accordion", "alt-icon", "bb-code", "bordered", "breadcrumbs",
            "button-circle",
            "button-icon", "button-outlined", "caption-menu-item", "center-pill", "color-palette", "color-picker",
            "custom-color-dialog", "custom-text-field", "dense", "edge-to-edge", "font-icon", "font-icon-table-cell",
            "html-editor", "ikonli-font-icon", "input-group", "interactive", "left-pill", "menu-bar", "modal-box",
            "modal-pane", "no-arrow",
            "notification",
            "pagination", "popover", "right-pill", "ring-progress-indicator", "rounded", "segmented-control",
            "selectable-text", "slider", "split-menu-button", "striped", "tab-line", "tab-pane", "text-muted",
            "text-on-emphasis", "text-subtle", "tile-base", "toggle-switch", "tool-bar", "tree-table-cell",
            "tree-table-row-cell", "tree-table-view", "web-field");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");

    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    /**
     * What is chosen looks the same whether or not the list has the focus; a rule that asks would have every line of a list
     * styled anew when it is gone to or left.
     */
    private static final Pattern CHOSEN_IN_FOCUS = Pattern.compile("\\.(list|tree|table)-view:focused [ >].*");

    private ThemeSheet() {
    }

    /** @param arguments the sheet to be written */
    public static void main(String[] arguments) throws IOException {
        Path sheet = Path.of(arguments[0]);
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, cut(whole()));
    }

    /** AtlantaFX's own. */
    static String whole() throws IOException {
        try (InputStream in = Objects.requireNonNull(PrimerLight.class.getResourceAsStream(new PrimerLight()
                .getUserAgentStylesheet()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String cut(String sheet) {
        StringBuilder left = new StringBuilder("/* Written by ThemeSheet from AtlantaFX (MIT), Primer Light. */\n");
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            String selectors = selectors(rule.group(1)).stream().filter(ThemeSheet::isNeeded)
                    .collect(Collectors.joining(
                            ", "));
            if (!selectors.isEmpty()) {
                left.append(selectors).append(' ').append(rule.group(2)).append('\n');
            }
        }
        return left.toString();
    }

    static List<String> selectors(String list) {
        return Arrays.stream(list.split(",")).map(each -> each.strip().replaceAll("\\s+", " ")).toList();
    }

    static boolean isNeeded(String selector) {
        return STYLE_CLASS.matcher(selector).results().map(found -> found.group(1))
                .noneMatch(each -> NEVER.contains(each)
                        || each.startsWith("html-editor-"))
                && !CHOSEN_IN_FOCUS.matcher(selector).matches();
    }
}
