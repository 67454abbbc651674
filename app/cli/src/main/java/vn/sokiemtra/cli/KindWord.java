package vn.sokiemtra.cli;

import vn.sokiemtra.finding.RecommendationKind;

/** The verbs of a recommendation as the command line spells them. */
enum KindWord {
    YEU_CAU("yeu-cau", RecommendationKind.REQUIRE),
    DE_NGHI("de-nghi", RecommendationKind.REQUEST),
    KIEN_NGHI("kien-nghi", RecommendationKind.PROPOSE),
    GIAO("giao", RecommendationKind.ASSIGN);

    private final String word;
    private final RecommendationKind kind;

    KindWord(String word, RecommendationKind kind) {
        this.word = word;
        this.kind = kind;
    }

    static KindWord of(RecommendationKind kind) {
        for (KindWord each : values()) {
            if (each.kind == kind) {
                return each;
            }
        }
        throw new IllegalArgumentException(kind.name());
    }

    String word() {
        return word;
    }

    RecommendationKind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return word;
    }
}
