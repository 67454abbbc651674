package vn.sokiemtra.bundle;

/** What a bundle is for: Nội vụ to a team, a member's or team's return, or everything there is. */
public enum BundleKind {
    HAND_OUT,
    RETURN,
    FULL_COPY
}
