package org.cairn.coordination.safety;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.ContactEvent.Channel;

/** How the person may be reached without danger, as they laid it down. Pure. */
public sealed interface SafeContact {

    /** They have laid nothing down. */
    record Unsaid() implements SafeContact {}

    /** This holds until they say something else. */
    record Said(ContactEvent.RuleSet rule) implements SafeContact {}

    /** Let this hold from now on. */
    record SetRule(ContactEvent.RuleSet rule) {}

    /** Why a rule is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        SAFE_AND_REFUSED(
                "A way cannot be both the safe one and one that nobody may use.", "Take it out of one of them.");

        private final Reason reason;

        Refusal(String because, String wayOut) {
            this.reason = new Reason(because, wayOut, "");
        }

        @Override
        public Reason reason() {
            return reason;
        }

        @Override
        public String field() {
            return "refused";
        }
    }

    /** The newest rule counts. */
    static Decision<ContactEvent, Refusal> decide(SafeContact now, SetRule set) {
        if (set.rule().refused().contains(set.rule().channel())) {
            return Decision.refused(Refusal.SAFE_AND_REFUSED);
        }
        return Decision.agreed(set.rule());
    }

    /** Facts folded into state. */
    static SafeContact evolve(SafeContact now, ContactEvent event) {
        return switch (event) {
            case ContactEvent.RuleSet rule -> new Said(rule);
        };
    }

    /** The rule in words, for whoever may reach the person; {@code before} is what they had told, which stays, or null. */
    static String stated(SafeContact now, String before) {
        return switch (now) {
            case Unsaid _ -> before;
            case Said(var rule) -> before == null ? words(rule) : words(rule) + " " + before;
        };
    }

    private static String words(ContactEvent.RuleSet rule) {
        var said = new ArrayList<String>();
        said.add("Only " + word(rule.channel()) + (rule.hours() == null ? "." : ", " + rule.hours() + "."));
        if (rule.codeWord() != null) {
            said.add("Code word: " + rule.codeWord() + ".");
        }
        said.add(rule.leaveMessages() ? "Messages may be left." : "Leave no messages.");
        if (!rule.refused().isEmpty()) {
            said.add("Never: "
                    + rule.refused().stream().map(SafeContact::word).sorted().collect(Collectors.joining(", ")) + ".");
        }
        return String.join(" ", said);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
