package vn.sokiemtra.finding;

/** The verb of a recommendation: yêu cầu (subordinate), đề nghị (peer), kiến nghị (superior), giao (chair to subordinate). */
public enum RecommendationKind {
    REQUIRE,
    REQUEST,
    PROPOSE,
    ASSIGN
}
