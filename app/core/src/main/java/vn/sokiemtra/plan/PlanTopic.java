package vn.sokiemtra.plan;

import java.util.UUID;

/** A content that is inspected (nội dung kiểm tra). */
public record PlanTopic(UUID id, String code, String content) {
}
