package vn.sokiemtra.bundle;

import java.nio.file.Path;

/**
 * A written bundle.
 *
 * @param size in bytes
 * @param evidence contents in it
 * @param absent contents that live evidence names but this machine does not have
 */
public record ExportResult(Path file, long size, String digest, BundleHeader header, int evidence, int absent) {
}
