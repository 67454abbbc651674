package vn.sokiemtra.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Signatures and Nơi nhận.
 *
 * @param signers none (a Đề cương) to three; one stands right with Nơi nhận level beside it, two or three stand side by side with Nơi
 * nhận below
 * @param recipients the lines below "Nơi nhận:", each with its "- " and ";"; empty prints no Nơi nhận
 */
public record Closing(List<Signer> signers, List<String> recipients) {

    /**
     * @param authority the lines above the signature: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
     * @param hint "(Ký, ghi rõ họ tên)" below them; null for none
     * @param name null leaves the place free
     */
    public record Signer(List<String> authority, @Nullable String hint, @Nullable String name) {
        public Signer {
            authority = authority.stream().map(PrintText::of).toList();
            hint = hint == null ? null : PrintText.of(hint);
            name = name == null ? null : PrintText.of(name);
            if (authority.isEmpty()) {
                throw new IllegalArgumentException("a signer without a post");
            }
        }
    }

    public Closing {
        signers = List.copyOf(signers);
        recipients = recipients.stream().map(PrintText::of).toList();
        if (signers.size() > 3) {
            throw new IllegalArgumentException(signers.size() + " signers");
        }
    }
}
