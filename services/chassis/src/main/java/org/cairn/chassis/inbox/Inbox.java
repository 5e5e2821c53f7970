package org.cairn.chassis.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where events come in: one channel for the service's consumers, one for who may see what. */
@ApplicationScoped
public class Inbox {

    private final Intake intake;
    private final EventsLane events;
    private final AccessLane access;
    private final AppliedReports reports;

    Inbox(Intake intake, EventsLane events, AccessLane access, AppliedReports reports) {
        this.intake = intake;
        this.events = events;
        this.access = access;
        this.reports = reports;
    }

    @Incoming("events")
    @RunOnVirtualThread
    void takeEvents(ConsumerRecords<String, byte[]> records) {
        intake.take(records, events);
    }

    @Incoming("access")
    @RunOnVirtualThread
    void takeAccess(ConsumerRecords<String, byte[]> records) {
        intake.take(records, access);
        reports.wake();
    }
}
