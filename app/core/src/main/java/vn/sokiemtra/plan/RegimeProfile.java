package vn.sokiemtra.plan;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;

/**
 * What a regime says and no table of the plan holds; one column of the plan carries it as JSON. The fields are those of
 * {@link RegimeDefinition}; the settings stand here with their explanations, what holds stands in a table.
 */
public record RegimeProfile(String name, String level, String legalShape, @Nullable String outline,
        RegimeDefinition.@Nullable PlanSigner signer, List<RegimeDefinition.DocumentRequirement> documents,
        List<RegimeDefinition.TeamKind> teams, RegimeDefinition.DisputeRule dispute, boolean reinspection,
        boolean archive, List<RegimeDefinition.Budget> budget, List<String> resultUses,
        List<RegimeDefinition.Setting> settings, List<String> warnings,
        List<RegimeDefinition.PlanPart> layout) {

    public RegimeProfile {
        Objects.requireNonNull(name, "name");
        documents = given(documents);
        teams = given(teams);
        dispute = dispute == null ? new RegimeDefinition.DisputeRule(false, null, null) : dispute;
        budget = given(budget);
        resultUses = given(resultUses);
        settings = given(settings);
        warnings = given(warnings);
        layout = given(layout);
    }

    public static RegimeProfile of(RegimeDefinition regime) {
        return new RegimeProfile(regime.name(), regime.level(), regime.legalShape(), regime.outline(),
                regime.plan().signer(), regime.documents(), regime.teams(), regime.dispute(), regime.reinspection(),
                regime.archive(), regime.budget(), regime.resultUses(), regime.settings(), regime.warnings(),
                regime.layout());
    }

    /** @param json as the plan's column holds it; null where a plan has none */
    public static RegimeProfile parse(@Nullable String json, String title) {
        return json == null
                ? new RegimeProfile(title, "OFFICE", "PLAN", null, null, List.of(), List.of(),
                        new RegimeDefinition.DisputeRule(false, null, null), false, false, List.of(), List.of(),
                        List.of(), List.of(), List.of())
                : new Definitions().read(json, title, RegimeProfile.class);
    }

    /** The same, the plan signed by somebody else; null where nobody is named. */
    public RegimeProfile signedBy(RegimeDefinition.@Nullable PlanSigner other) {
        return new RegimeProfile(name, level, legalShape, outline, other, documents, teams, dispute, reinspection,
                archive, budget, resultUses, settings, warnings, layout);
    }

    /** The same with other rules for what follows an inspection. */
    public RegimeProfile with(RegimeDefinition.DisputeRule otherDispute, boolean otherReinspection,
            boolean otherArchive, List<RegimeDefinition.Budget> otherBudget, List<String> otherUses) {
        return new RegimeProfile(name, level, legalShape, outline, signer, documents, teams, otherDispute,
                otherReinspection, otherArchive, otherBudget, otherUses, settings, warnings, layout);
    }

    /** Which papers it asks for, and of whom they are. */
    public RegimePapers papers() {
        return new RegimePapers(documents);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
