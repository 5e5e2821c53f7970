package org.cairn.local.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.local.api.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFilesTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void what_the_first_service_sends_on_goes_to_the_second_and_both_reports_are_one() throws Exception {
        answer("/co/case-files", 201, """
                {"caseId": "case_1", "position": 7, "report": {"understood": ["prs_FirstName"],
                 "notUnderstood": [{"column": "column 4", "why": "No such column.", "wayOut": "Look it up."}],
                 "elsewhere": [{"column": "vic_MethodsOfControl", "service": "identification", "route": "x"},
                               {"column": "con_Consent", "service": "coordination", "route": "POST consents"}]}}""");
        answer("/id/cases/case_1/case-file", 201, """
                {"report": {"understood": [], "elsewhere": [], "notUnderstood": [
                 {"column": "vic_MethodsOfControl", "why": "Value 2 of 2 was left out.", "wayOut": "Use codes."},
                 {"column": "column 4", "why": "No such column.", "wayOut": "Look it up."}]}}""");
        var imported = files().send(Map.of("jurisdiction", "uk-nrm"), "a,b");
        assertThat(imported.caseId()).isEqualTo("case_1");
        assertThat(imported.understood()).containsExactly("prs_FirstName");
        assertThat(imported.notUnderstood())
                .containsExactly(
                        "column 4: No such column. Look it up.",
                        "con_Consent: kept elsewhere, by coordination: POST consents",
                        "vic_MethodsOfControl: Value 2 of 2 was left out. Use codes.");
        assertThat(asked).containsExactly("/co/case-files at null", "/id/cases/case_1/case-file at 7");
    }

    @Test
    void a_file_that_the_first_service_keeps_whole_bothers_no_other() throws Exception {
        answer("/co/case-files", 201, """
                {"caseId": "case_1", "position": 7, "report": {"understood": [], "notUnderstood": [], "elsewhere": []}}""");
        assertThat(files().send(Map.of(), "a").notUnderstood()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void both_services_give_one_row() throws Exception {
        answer("/co/pathways/case_1/case-file", 200, "prs_FirstName,cairn_SafeContact\r\nMira,\"a, b\"\r\n");
        answer("/id/cases/case_1/case-file", 200, "vic_TypeOfExploitation\r\nForcedLabour;Servitude\r\n");
        assertThat(files().fetch("case_1"))
                .isEqualTo("prs_FirstName,cairn_SafeContact,vic_TypeOfExploitation\r\n"
                        + "Mira,\"a, b\",ForcedLabour;Servitude\r\n");
    }

    private CaseFiles files() {
        var here = "http://127.0.0.1:" + services.getAddress().getPort();
        return new CaseFiles(new Http(), new CaseFiles.Places(here + "/co", here + "/id"), "token");
    }

    private void answer(String path, int status, String body) {
        services.createContext(path, exchange -> {
            asked.add(path + " at " + exchange.getRequestHeaders().getFirst("Cairn-Position"));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
