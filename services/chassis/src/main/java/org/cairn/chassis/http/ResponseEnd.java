package org.cairn.chassis.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs what must wait until the last byte of the response under way has left this process, or its connection is gone. */
@ApplicationScoped
public class ResponseEnd {

    private static final int PATIENCE_SECONDS = 5;

    private final CurrentVertxRequest request;

    public ResponseEnd(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Runs {@code after}, at least once, when the response has gone out or failed; at once when that already happened. */
    public void then(Runnable after) {
        var exchange = request.getCurrent();
        exchange.addEndHandler(_ -> whenWritten(exchange.request(), after));
        if (exchange.response().ended() || exchange.response().closed()) {
            whenWritten(exchange.request(), after);
        }
    }

    /**
     * The server calls a response ended when it is queued. An empty write behind it is done when all before it is; a reader
     * who does not take the answer within five seconds loses the connection, so that nobody can hold a revocation up.
     */
    private static void whenWritten(HttpServerRequest exchange, Runnable after) {
        if (exchange.connection() instanceof ConnectionBase connection) {
            var channel = connection.channelHandlerContext().channel();
            var cut = cutLater(channel);
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> {
                cut.cancel(false);
                after.run();
            });
        } else {
            after.run();
        }
    }

    /** What cuts the connection of the request under way; when it returns, nothing that waited to be written will be. */
    public Runnable cut() {
        return request.getCurrent().request().connection() instanceof ConnectionBase connection
                ? () -> cutNow(connection.channelHandlerContext().channel())
                : () -> {};
    }

    private static void cutNow(Channel channel) {
        channel.eventLoop().submit(() -> cut(channel)).syncUninterruptibly();
    }

    private static Future<?> cutLater(Channel channel) {
        return channel.eventLoop().schedule(() -> cut(channel), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Past the pipeline, whose own close would politely wait for what the reader does not take. */
    private static void cut(Channel channel) {
        channel.unsafe().close(channel.newPromise());
    }
}
