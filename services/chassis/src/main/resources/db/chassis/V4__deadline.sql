-- Clocks that run; a row goes when its owner was told that the time is over.
create table deadline (
    stream     text        not null,
    kind       text        not null,
    pathway    uuid,
    remind_at  timestamptz,
    due_at     timestamptz not null,
    wait_until timestamptz,
    primary key (stream, kind)
);
create index deadline_by_due on deadline (due_at);
create index deadline_by_reminder on deadline (remind_at) where remind_at is not null;
