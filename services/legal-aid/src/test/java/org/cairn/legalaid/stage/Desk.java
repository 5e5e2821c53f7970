package org.cairn.legalaid.stage;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** The desk of somebody who calls the service in one role about one case. */
public record Desk(String role, String url) {

    /** The same case in another role. */
    public Desk as(String other) {
        return new Desk(other, url);
    }

    public ValidatableResponse post(String step, Map<String, ?> body) {
        return call().contentType(ContentType.JSON)
                .body(body)
                .post(url + "/" + step)
                .then();
    }

    public ValidatableResponse post(String step) {
        return call().post(url + "/" + step).then();
    }

    /** Posts what must be written, and reads an id from the answer. */
    public String written(String step, Map<String, ?> body, String id) {
        return post(step, body)
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path(id);
    }

    public ValidatableResponse get(String part) {
        return call().get(url + "/" + part).then();
    }

    /** What stands there, as text. */
    public String text(String part) {
        return get(part).log().ifValidationFails().statusCode(200).extract().asString();
    }

    /** A list of the agency's own. */
    public ValidatableResponse list(String path) {
        return call().get(path).then().log().ifValidationFails().statusCode(200);
    }

    private RequestSpecification call() {
        return given().header("Cairn-Role", role);
    }
}
