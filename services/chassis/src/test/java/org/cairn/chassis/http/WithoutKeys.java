package org.cairn.chassis.http;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.cairn.chassis.sealing.TestKeys;

/** For routes under test to which nobody sends an Idempotency-Key: just runs what there is to do. */
public final class WithoutKeys extends Idempotency {

    public WithoutKeys() {
        super(null, null, null, TestKeys.files());
    }

    @Override
    public Response once(Object body, Supplier<Response> create) {
        return create.get();
    }
}
