package vn.sokiemtra.plan;

import java.util.UUID;

/** A sentence of the plan. */
public record PlanText(UUID id, PlanSection section, String content) {
}
