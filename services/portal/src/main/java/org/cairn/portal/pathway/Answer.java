package org.cairn.portal.pathway;

/** What came back when the portal asked a service in the reader's name: the thing, or why there is none. */
public sealed interface Answer<T> {
    /** It was given. */
    record Given<T>(T value) implements Answer<T> {}

    /** It was not. */
    record Missing<T>(Reason reason) implements Answer<T> {}

    /** Why a page stays empty; the reader reads the words, the browser the status. */
    enum Reason {
        SIGNED_OUT(401),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        UNREACHABLE(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** What a service's refusal means to the reader; whatever is not theirs to mend is out of reach for now. */
        public static Reason ofStatus(int status) {
            return switch (status) {
                case 401 -> SIGNED_OUT;
                case 403 -> NOT_ALLOWED;
                case 400, 404, 410 -> NOT_FOUND;
                default -> UNREACHABLE;
            };
        }
    }
}
