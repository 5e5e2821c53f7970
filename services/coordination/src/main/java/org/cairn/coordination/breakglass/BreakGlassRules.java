package org.cairn.coordination.breakglass;

import java.util.Optional;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.cairn.contracts.Sensitivity;
import org.cairn.contracts.coordination.BreakGlassEvent.Danger;
import org.cairn.coordination.breakglass.BreakGlass.Asking;

/** What is opened to nobody, and to whom nothing is. Pure. */
final class BreakGlassRules {

    private static final Set<Category> NEVER = Set.of(Category.LEGAL, Category.CRIMINAL);

    /** In any other role an agency could act in the person's name by what was opened, as guardian or lawyer. */
    private static final Set<Role> IN_DANGER =
            Set.of(Role.POLICE, Role.HEALTH_PROVIDER, Role.WITNESS_PROTECTION, Role.SHELTER_WORKER);

    private BreakGlassRules() {}

    /** Why it may not be asked for, if so. */
    static Optional<BreakGlassRefusal> bars(Asking asking) {
        if (asking.role() == Role.IMMIGRATION_ENFORCEMENT
                || asking.categories().stream().anyMatch(NEVER::contains)) {
            return Optional.of(BreakGlassRefusal.NEVER_OPENED);
        }
        if (!IN_DANGER.contains(asking.role())) {
            return Optional.of(BreakGlassRefusal.NO_HELPER_IN_DANGER);
        }
        return isTooMuch(asking) ? Optional.of(BreakGlassRefusal.TOO_MUCH) : Optional.empty();
    }

    private static boolean isTooMuch(Asking asking) {
        return asking.danger() == Danger.MEDICAL_EMERGENCY
                && asking.categories().stream().anyMatch(category -> category.sensitivity() == Sensitivity.C4);
    }
}
