package org.cairn.portal.pathway.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Referrals, beds, tasks, dead ends and what is set aside, as far as the portal asks for them; they do each thing once. */
public final class StubWork {
    public static final String REFERRAL = "ref_waits";
    public static final String SENT = "ref_sent";
    public static final String LOST = "ref_lost-race";
    public static final String SLOW = "ref_slow";

    /** What was asked to be done, each as often as it came. */
    public static final List<Sent> CAME = new CopyOnWriteArrayList<>();

    /** What was done: under each key once. */
    public static final List<Sent> DONE = new CopyOnWriteArrayList<>();

    private static final Map<String, Sent> KEPT = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOX = """
            {"items":[{"referralId":"ref_waits","caseId":"case_AZk3Lw8vYtq0","state":"requested","service":"SHELTER",
            "priority":"URGENT","answerBy":"2026-11-23T10:00:00Z","since":"2026-11-20T10:00:00Z"}],"next":"more"}""";
    private static final String WAITS = """
            {"referralId":"%s","caseId":"case_AZk3Lw8vYtq0","state":"requested","service":"SHELTER","priority":"URGENT",
            "region":"Kent","answerBy":"2026-11-23T10:00:00Z","requester":"harbour-aid","holdId":null,
            "minimum":{"age":"ADULT","languages":["sqi","rom"],"nationalities":["AL"],"specialNeeds":false},"details":null,
            "questions":[{"agency":"north-house","askedAt":"2026-11-20T11:00:00Z","question":"Stairs?","answer":null}]}""";
    private static final String SENT_OUT = """
            {"referralId":"ref_sent","caseId":"case_AZk3Lw8vYtq0","state":"requested","service":"LEGAL_AID",
            "priority":"NORMAL","candidates":["law-centre"],"details":{"alias":"Blue"},
            "questions":[{"agency":"law-centre","askedAt":"2026-11-20T11:00:00Z","question":"Which language?","answer":null},
            {"agency":"other-centre","askedAt":"2026-11-20T11:00:00Z","question":"How soon?","answer":null}]}""";
    private static final String LATE_TASKS = """
            {"items":[{"kind":"settle-dead-end","caseId":"case_b","referralId":"ref_b","dueAt":null,"late":false},
            {"kind":"answer-referral","caseId":"case_a","referralId":"ref_a","dueAt":"2026-11-20T10:00:00Z","late":true}]}""";
    private static final String HOUSE_TASKS = """
            {"items":[{"kind":"admit","placementId":"plc_1","caseId":"case_c","dueAt":"2026-11-21T10:00:00Z","late":false}]}""";
    private static final String JOURNEY_TASKS = """
            {"items":[{"kind":"assess-risk","returnId":"ret_1","caseId":"case_d","dueAt":"2026-11-22T10:00:00Z","late":false}]}""";
    private static final String DEAD_ENDS = """
            {"items":[{"referralId":"ref_dead","caseId":"case_a","service":"SHELTER","priority":"EMERGENCY","region":"Kent",
            "since":"2026-11-20T10:00:00Z","cause":"EXPIRED"}]}""";
    private static final String PARKED = """
            {"items":[{"parkedId":"p-1","topic":"coordination.events","since":"2026-11-20T10:00:00Z",
            "attempts":2,"lastTriedAt":"2026-11-20T11:00:00Z","nextTry":"AT_NEXT_START","why":"an unknown code","eventsWaiting":4}]}""";
    private static final String TOO_LATE = """
            {"type":"/problems/coordination/too-late","title":"Another agency was first.","status":409,"field":"state",
            "wayOut":"Look at the next referral."}""";

    private StubWork() {}

    /** One request to do something. */
    public record Sent(String method, String path, String key, JsonNode body) {}

    static boolean knows(String path) {
        return path.startsWith("/referrals")
                || path.startsWith("/house")
                || path.startsWith("/authority")
                || path.startsWith("/law")
                || path.startsWith("/journey")
                || path.startsWith("/tasks")
                || path.startsWith("/dead-ends")
                || path.startsWith("/operations");
    }

    static void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            read(exchange, exchange.getRequestURI().getPath());
        } else {
            act(exchange);
        }
    }

    private static void read(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/referrals" -> StubServices.say(exchange, 200, BOX);
            case "/referrals/" + REFERRAL -> StubServices.say(exchange, 200, WAITS.formatted(REFERRAL));
            case "/referrals/" + LOST -> StubServices.say(exchange, 200, WAITS.formatted(LOST));
            case "/referrals/" + SLOW -> StubServices.say(exchange, 200, WAITS.formatted(SLOW));
            case "/referrals/" + SENT -> StubServices.say(exchange, 200, SENT_OUT);
            case "/house/capacity" ->
                StubServices.say(exchange, 200, "{\"profiles\":[{\"profile\":\"WOMEN\",\"places\":3,\"free\":2}]}");
            case "/tasks" -> StubServices.say(exchange, 200, LATE_TASKS);
            case "/house/tasks" -> StubServices.say(exchange, 200, HOUSE_TASKS);
            case "/law/tasks" -> StubServices.say(exchange, 200, "{\"items\":[]}");
            case "/journey/tasks" -> StubServices.say(exchange, 200, JOURNEY_TASKS);
            case "/authority/cases" -> StubServices.say(exchange, 503, "{}");
            case "/dead-ends" -> StubServices.say(exchange, 200, DEAD_ENDS);
            case "/house/operations/parked" -> StubServices.say(exchange, 200, PARKED);
            case "/operations/parked" -> StubServices.say(exchange, 200, "{\"items\":[]}");
            default -> StubServices.say(exchange, 404, "{}");
        }
    }

    private static void act(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = JSON.readTree(exchange.getRequestBody());
        var sent = new Sent(exchange.getRequestMethod(), path, key, body);
        CAME.add(sent);
        if (path.equals("/referrals/" + LOST + "/acceptance")) {
            StubServices.say(exchange, 409, TOO_LATE);
        } else if (path.equals("/referrals/" + SLOW + "/acceptance")) {
            StubServices.say(exchange, 502, "no answer in time");
        } else {
            if (key == null || KEPT.putIfAbsent(path + key, sent) == null) {
                DONE.add(sent);
            }
            StubServices.say(exchange, 200, saidOf(path));
        }
    }

    private static String saidOf(String path) {
        if (path.endsWith("/release")) {
            return "{\"outcome\":\"STILL_FAILING\",\"eventsTaken\":0,\"eventsWaiting\":4}";
        }
        return path.endsWith("/holds") ? "{\"holdId\":\"hold_1\"}" : "{}";
    }
}
