package org.cairn.immigration.application.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.immigration.application.DerivativeRules.Relative;

/** What whoever speaks for the person sends to write an application; {@code derivation} only with the ground DERIVATIVE. */
public record PrepareApplication(Ground ground, Derivation derivation) {

    private static final int LONGEST = 50;
    private static final int OLDEST = 120;

    public PrepareApplication {
        Fields.required("ground", ground);
    }

    /**
     * On whose application it rests.
     *
     * @param relation what the person is to that relative
     * @param age of the person in whole years, where the law asks for it
     * @param danger whether the person is in present danger of retaliation
     */
    public record Derivation(
            ApplicationId principal,
            String relation,
            Integer age,
            Boolean married,
            Integer principalAge,
            Boolean danger) {

        public Derivation {
            Fields.required("principal", principal);
            Fields.text("relation", relation, LONGEST);
            Fields.between("age", age, 0, OLDEST);
            Fields.between("principalAge", principalAge, 0, OLDEST);
        }

        Relative relative() {
            return new Relative(relation, age, Boolean.TRUE.equals(married), principalAge, Boolean.TRUE.equals(danger));
        }
    }
}
