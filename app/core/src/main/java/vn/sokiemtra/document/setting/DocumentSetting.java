package vn.sokiemtra.document.setting;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;

/**
 * One setting.
 *
 * @param kind null for every kind that has none of its own
 * @param name of a paragraph; empty for the rest
 * @param content lines; of a logo the picture in base64
 */
public record DocumentSetting(@Nullable DocumentKind kind, SettingCode code, String name, String content) {
}
