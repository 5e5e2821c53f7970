-- How far each partition is read; the topic id tells a recreated topic from the one that was read.
create table inbox_offset (
    topic       text    not null,
    partition   integer not null,
    topic_id    text    not null,
    next_offset bigint  not null check (next_offset >= 0),
    primary key (topic, partition)
);

-- Events that had their effect, so that a second delivery has none.
create table inbox_seen (
    event_id uuid        primary key,
    topic    text        not null,
    seen_at  timestamptz not null default clock_timestamp()
);
create index inbox_seen_by_age on inbox_seen (seen_at);

-- Events that this build cannot take, and behind each all later ones of the same subject, in order.
create table inbox_parked (
    seq       bigint generated always as identity primary key,
    subject   text        not null,
    topic     text        not null,
    partition integer     not null,
    position  bigint      not null,
    headers   text        not null,
    payload   bytea       not null,
    reason    text        not null,
    parked_at timestamptz not null default clock_timestamp(),
    unique (topic, partition, position)
);
create index inbox_parked_by_subject on inbox_parked (subject, seq);

-- Bytes that are no event at all: kept for whoever looks into it, passed over by everybody else.
create table inbox_unreadable (
    topic     text        not null,
    partition integer     not null,
    position  bigint      not null,
    payload   bytea,
    reason    text        not null,
    found_at  timestamptz not null default clock_timestamp(),
    primary key (topic, partition, position)
);
