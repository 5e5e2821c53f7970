package org.cairn.immigration.stage;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.cairn.contracts.AgencyId;

/** The desk of somebody of an agency who calls the service in one role about one case. */
public record Desk(AgencyId agency, String role, String url) {

    public ValidatableResponse post(String step, Map<String, ?> body) {
        return call().contentType(ContentType.JSON).body(body).post(url + step).then();
    }

    public ValidatableResponse post(String step) {
        return call().post(url + step).then();
    }

    public ValidatableResponse delete(String step) {
        return call().delete(url + step).then();
    }

    public ValidatableResponse get(String part) {
        return call().get(url + part).then();
    }

    /** A request of any kind, without a body. */
    public int status(String verb, String path) {
        return call().request(verb, path).statusCode();
    }

    /** Posts what must be written. */
    public ValidatableResponse write(String step, Map<String, ?> body) {
        return post(step, body).log().ifValidationFails().statusCode(201);
    }

    /** What stands there, as text. */
    public String text(String part) {
        return get(part).log().ifValidationFails().statusCode(200).extract().asString();
    }

    private RequestSpecification call() {
        OfAgency.is(agency);
        return given().header("Cairn-Role", role);
    }
}
