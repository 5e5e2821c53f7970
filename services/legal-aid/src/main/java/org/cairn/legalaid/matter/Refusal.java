package org.cairn.legalaid.matter;

/** Why a step of a matter is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    UNKNOWN_MATTER("There is no such matter.", "Check the id; it is valid only for your agency."),
    ALREADY_OPENED("This matter is open already.", "Read it to see where it stands."),
    PATHWAY_CLOSED(
            "The pathway is closed: no new matter is opened, those that run go on to their end.",
            "Open a new pathway if the person needs help again; they may link it to this one."),
    ALREADY_CHECKED("The conflict check of this matter is done.", "Read it to see who acts."),
    CONFLICT_OF_INTEREST(
            "Your agency's register says that it, or the lawyer named, acts or acted for somebody on the other side (Code of"
                    + " Conduct for European Lawyers, 3.2).",
            "Name a lawyer who is free, or send clear=false: another agency can then take the person's side.",
            "clear"),
    NOT_ASSIGNED(
            "Nobody acts in this matter yet: the conflict check comes first (Code of Conduct for European Lawyers, 3.2).",
            "Send the conflict check with the lawyer who will act."),
    WAS_DECLINED(
            "Your agency declined this matter.",
            "Open another one if the reason has gone; the check is made again then."),
    ALREADY_ACTIVE("Work has begun already.", "Read the matter to see where it stands."),
    NOT_ACTIVE("No work is under way in this matter.", "Activate it, or resume it if it rests."),
    NOT_SUSPENDED("This matter does not rest.", "Suspend it first, or go on."),
    NOT_RESOLVED("This matter has not come to its end.", "Send the resolution with its outcome first."),
    ALREADY_RESOLVED("This matter has come to its end.", "Close the file, or open another matter for what is new."),
    ALREADY_CLOSED("The file of this matter is closed.", "Open another matter for what is new."),
    NO_CRIMINAL_MATTER(
            "A complaint about what was done abroad belongs to a matter of criminal proceedings (CETS 197 Art. 27(2)).",
            "Open a matter of type CRIMINAL_PARTICIPATION and lodge it there."),
    NO_CONSENT(
            "An agency assists in proceedings only with the person's consent (CETS 197 Art. 27(3)), and none stands for this"
                    + " agency and purpose.",
            "Ask the person, and refer them to that agency in coordination for the purpose LEGAL_REPRESENTATION.",
            "agencyId"),
    NOT_NON_PUNISHMENT(
            "This matter is not about an offence that the person may have been compelled to commit (CETS 197 Art. 26).",
            "Send the offence to the case; the matter is then opened by itself."),
    ALREADY_RAISED(
            "It was put to an authority already and has not been answered (CETS 197 Art. 26).",
            "Note the answer first; after a refusal it may be put to another authority."),
    NOT_RAISED(
            "Nothing was put to an authority that it could have answered (CETS 197 Art. 26).",
            "Note first to which authority it was put."),
    NOT_COMPENSATION(
            "This matter is not about compensation (CETS 197 Art. 15(3) and (4)).",
            "Open a matter of type COMPENSATION and claim there."),
    NOT_CLAIMED("No compensation was claimed in this matter (CETS 197 Art. 15(3) and (4)).", "Note the claim first.");

    private final Reason reason;

    Refusal(String because, String wayOut) {
        this(because, wayOut, "");
    }

    Refusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
