package org.cairn.chassis.http;

import org.cairn.chassis.Refusal;

/** An RFC 9457 problem on its way out: what is wrong, in which field, and the way out. Thrown to end a request. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final String field;
    private final String wayOut;
    private final int retryAfterSeconds;

    private Problem(int status, String type, String title, String field, String wayOut, int retryAfterSeconds) {
        super(title, null, false, false);
        this.status = status;
        this.type = type;
        this.field = field;
        this.wayOut = wayOut;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: the request cannot be read or a field breaks its rule. */
    public static Problem badField(String field, String title, String wayOut) {
        return new Problem(400, "bad-field", title, field, wayOut, 0);
    }

    /** 404 in the same bytes for what never was and what the caller may not know. */
    public static Problem notFound() {
        return new Problem(
                404,
                "not-found",
                "There is nothing here for you.",
                "",
                "Check the id; it is valid only for your agency.",
                0);
    }

    /** 401: no token, or one that is not valid here. */
    public static Problem unauthorized() {
        return new Problem(
                401,
                "unauthorized",
                "You are not signed in.",
                "",
                "Send a fresh access token in the Authorization header.",
                0);
    }

    /** 403 on a route without an id. */
    public static Problem forbidden(String wayOut) {
        return new Problem(403, "forbidden", "Your role does not allow this.", "", wayOut, 0);
    }

    /** 409, for a refusal of an aggregate. */
    public static Problem refused(Refusal refusal) {
        return new Problem(
                409,
                refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                refusal.because(),
                refusal.field(),
                refusal.wayOut(),
                0);
    }

    /** 413: more than this service reads at once. */
    public static Problem tooLarge() {
        return new Problem(
                413,
                "too-large",
                "The body is larger than 1 MB.",
                "",
                "Send less at once, at most 100 records a batch.",
                0);
    }

    /** 406: answers are JSON. */
    public static Problem notAcceptable() {
        return new Problem(
                406, "not-acceptable", "This form of answer is not given here.", "", "Accept application/json.", 0);
    }

    /** 412 or 428, for If-Match. */
    public static Problem stale() {
        return new Problem(
                412,
                "stale",
                "Somebody changed this since you read it.",
                "If-Match",
                "Read it again and repeat your change on what you find.",
                0);
    }

    /** 503 with Retry-After. */
    public static Problem unavailable(String title, int retryAfterSeconds) {
        return new Problem(503, "unavailable", title, "", "Try again shortly; nothing was changed.", retryAfterSeconds);
    }

    /** 429 with Retry-After. */
    public static Problem tooMany(String title, int retryAfterSeconds) {
        return new Problem(
                429,
                "too-many-requests",
                title,
                "",
                "Try again after Retry-After seconds, and ask less often.",
                retryAfterSeconds);
    }

    /** Any other. */
    public static Problem of(int status, String type, String title, String field, String wayOut) {
        return new Problem(status, type, title, field, wayOut, 0);
    }

    /** The same problem with its field named from further out: {@code outer.field}. */
    public Problem within(String outer) {
        var separator = outer.isEmpty() || field.isEmpty() || field.startsWith("[") ? "" : ".";
        return new Problem(status, type, getMessage(), outer + separator + field, wayOut, retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    /** Last part of the problem type URI {@code /problems/<service>/<type>}. */
    public String type() {
        return type;
    }

    public String field() {
        return field;
    }

    public String wayOut() {
        return wayOut;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
