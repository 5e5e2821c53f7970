package org.cairn.coordination.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent.Granted;

/** The grants that coordination gives, each with what it rests on; the access matrix may still narrow them. Pure. */
public final class Granting {

    /** Of the family the access matrix lets a caseworker read the minimum set: that somebody is in danger, and how it stands. */
    private static final Set<Category> OPENER = Set.of(
            Category.STATUS,
            Category.IDENTITY,
            Category.CONTACT,
            Category.NEEDS,
            Category.EXPLOITATION,
            Category.FAMILY);

    /** A lawyer who opens a pathway, as that of a relative in danger, acts for the person in all of it. */
    private static final Set<Category> OPENING_LAWYER =
            with(OPENER, Category.IMMIGRATION, Category.CRIMINAL, Category.LEGAL, Category.SAFETY);

    private static final Set<Category> AUTHORITY =
            Set.of(Category.STATUS, Category.IDENTITY, Category.EXPLOITATION, Category.LEGAL);

    /** The grant that comes with a submission by duty. */
    public static final GrantId SUBMISSION = new GrantId("submission");

    /** The grant of whoever opened the pathway, in whatever role. */
    static final GrantId OPENING = new GrantId("opener");

    private Granting() {}

    /** Whoever met the person and opened the pathway; a write-only first responder sees its state and no more. */
    public static Granted toOpener(AgencyId agency, Role role, Instant at) {
        var categories = opened(role);
        return new Granted(OPENING, agency, role, categories, openingFor(role), LegalBasis.PUBLIC_TASK, at, null, at);
    }

    private static Set<Category> opened(Role role) {
        return switch (role) {
            case FIRST_RESPONDER -> Set.of(Category.STATUS);
            case LAWYER -> OPENING_LAWYER;
            default -> OPENER;
        };
    }

    private static Purpose openingFor(Role role) {
        return switch (role) {
            case FIRST_RESPONDER -> Purpose.IDENTIFICATION;
            case LAWYER -> Purpose.LEGAL_REPRESENTATION;
            default -> Purpose.ASSISTANCE;
        };
    }

    /** The coordinating agency: that steps happened and when, not why. */
    public static Granted toCoordinator(AgencyId agency, Instant at) {
        return new Granted(
                new GrantId("coordinator"),
                agency,
                Role.PATHWAY_COORDINATOR,
                Set.of(Category.STATUS, Category.IDENTITY),
                Purpose.ASSISTANCE,
                LegalBasis.PUBLIC_TASK,
                at,
                null,
                at);
    }

    /** The competent authority with the person's consent to be identified formally. */
    public static Granted toAuthorityByConsent(
            AgencyId authority, ConsentId consent, Set<Category> categories, Instant until, Instant at) {
        return new Granted(
                ofConsent(consent),
                authority,
                Role.IDENTIFICATION_AUTHORITY,
                withStatus(categories),
                Purpose.IDENTIFICATION,
                LegalBasis.CONSENT,
                at,
                until,
                at);
    }

    /** A consulate that shall issue a travel document: who the person is, and not even that anything else moves. */
    public static Granted toConsulate(AgencyId consulate, ConsentId consent, Instant until, Instant at) {
        return new Granted(
                ofConsent(consent),
                consulate,
                Role.CONSULATE,
                Set.of(Category.IDENTITY),
                Purpose.RETURN_DOCS,
                LegalBasis.CONSENT,
                at,
                until,
                at);
    }

    /** The competent authority for a child, or by duty: identification and no more. */
    public static Granted toAuthorityByDuty(AgencyId authority, Instant at) {
        return new Granted(
                SUBMISSION,
                authority,
                Role.IDENTIFICATION_AUTHORITY,
                AUTHORITY,
                Purpose.IDENTIFICATION,
                LegalBasis.PUBLIC_TASK,
                at,
                null,
                at);
    }

    /** An addressee that considers a referral: that it is asked, and the minimum set that the referral itself shows. */
    public static Granted toCandidate(Party party, Covered covered, Instant at) {
        return new Granted(
                candidate(party.referral(), party.agency()),
                party.agency(),
                party.role(),
                Set.of(Category.STATUS),
                covered.purpose(),
                covered.basis(),
                at,
                covered.until(),
                at);
    }

    /** The agency that took the referral on: what consent or an emergency covers, for as long as the referral lasts. */
    public static Granted toRecipient(Party party, Covered covered, Instant at) {
        return new Granted(
                recipient(party.referral()),
                party.agency(),
                party.role(),
                withMinimum(covered.categories()),
                covered.purpose(),
                covered.basis(),
                at,
                covered.until(),
                at);
    }

    public static GrantId ofConsent(ConsentId consent) {
        return new GrantId("consent:" + consent);
    }

    public static GrantId candidate(ReferralId referral, AgencyId agency) {
        return new GrantId("referral:" + referral + ":" + agency);
    }

    public static GrantId recipient(ReferralId referral) {
        return new GrantId("referral:" + referral);
    }

    private static Set<Category> with(Set<Category> some, Category... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static Set<Category> withStatus(Set<Category> categories) {
        var all = new TreeSet<>(categories);
        all.add(Category.STATUS);
        return Set.copyOf(all);
    }

    /** Whoever takes a referral on has seen its minimum set, which is identity. */
    private static Set<Category> withMinimum(Set<Category> categories) {
        var all = new TreeSet<>(withStatus(categories));
        all.add(Category.IDENTITY);
        return Set.copyOf(all);
    }

    /** What may be disclosed to an addressee: for what, which categories, until when, and on what in law that rests. */
    public record Covered(Purpose purpose, Set<Category> categories, Instant until, LegalBasis basis) {}

    /** An agency's part in a referral, and the role in which it takes part. */
    public record Party(ReferralId referral, AgencyId agency, Role role) {}
}
