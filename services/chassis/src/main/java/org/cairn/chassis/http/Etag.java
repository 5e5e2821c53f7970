package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.cairn.chassis.sealing.KeyFiles;

/** Entity tags over the scoped representation, so that a tag never tells of what its reader may not see. */
@ApplicationScoped
public class Etag {

    private final ObjectMapper json;
    private final Caller caller;
    private final Mac key;

    Etag(ObjectMapper json, Caller caller, KeyFiles files) {
        this.json = json;
        this.caller = caller;
        this.key = files.bodyHashKey();
    }

    /** 200 with the body and its ETag, or 304 when If-None-Match names it. */
    public Response answer(Object scopedBody) {
        var bytes = bytes(scopedBody);
        var tag = tag(bytes);
        var known = caller.header(HttpHeaders.IF_NONE_MATCH).filter(header -> names(header.replace("W/", ""), tag));
        var response =
                known.isPresent() ? Response.notModified() : Response.ok(bytes).type(MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Lets a change go on unless the request's If-Match names another state than this one (412); absent means any. */
    public void requireMatch(Object scopedBody) {
        var wanted = caller.header(HttpHeaders.IF_MATCH);
        if (wanted.isPresent() && !names(wanted.get(), tag(bytes(scopedBody)))) {
            throw Problem.stale();
        }
    }

    /** The tag of a scoped body, in quotes, as {@link #answer} gives it to the caller. */
    public String of(Object scopedBody) {
        return tag(bytes(scopedBody));
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private byte[] bytes(Object body) {
        try {
            return body instanceof byte[] ready ? ready : json.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Keyed for the agency: two agencies cannot compare what they hold by comparing tags. */
    private String tag(byte[] bytes) {
        try {
            var hashed = new ByteArrayOutputStream();
            hashed.writeBytes((caller.who().agency() + "|").getBytes(StandardCharsets.UTF_8));
            hashed.writeBytes(bytes);
            var hash = key.computeMac(hashed.toByteArray());
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a tag", broken);
        }
    }
}
