-- Which agencies were ever given something to know of a pathway, and from which moment or by which event on.
create table audience (
    pathway uuid        not null,
    agency  text        not null,
    since   timestamptz not null,
    cause   uuid        not null,
    primary key (pathway, agency, cause)
);

-- Events and grants that nobody has looked at yet for the agencies' streams.
create table undisclosed (
    seq        bigint generated always as identity primary key,
    pathway    uuid        not null,
    event      uuid,
    agency     text,
    written_at timestamptz not null default clock_timestamp(),
    check ((event is null) <> (agency is null))
);

-- The last number of each agency's stream; the row is locked while numbers are given.
create table stream_number (
    agency text   primary key,
    last   bigint not null
);

-- What each agency was told or will be: never rebuilt and never numbered again. A filler says nothing when it is sent.
create table disclosure (
    agency  text             not null,
    number  bigint           not null check (number > 0),
    event   uuid             not null,
    pathway uuid             not null,
    source  text             not null,
    type    text             not null,
    masked  boolean          not null,
    at      timestamptz      not null,
    sent    timestamptz,
    shown   timestamptz,
    filler  boolean          not null default false,
    primary key (agency, number),
    unique (agency, event)
);
create index disclosure_by_pathway on disclosure (agency, pathway, number);
create index disclosure_unsent on disclosure (agency, number) where sent is null and not filler;
