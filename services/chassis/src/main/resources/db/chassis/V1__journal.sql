-- The service's memory: append-only, one row an event, each payload sealed as a whole.
create table journal (
    stream      text        not null,
    version     integer     not null check (version > 0),
    sealed_for  uuid        not null,
    sealed      bytea       not null,
    at          timestamptz not null,
    agency      text        not null,
    actor       text        not null,
    correlation uuid        not null,
    causation   uuid        not null,
    primary key (stream, version)
);
create index journal_by_subject on journal (sealed_for);

-- Published events waiting for their broker; the columns that Debezium's outbox router expects, and ours behind them.
create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null unique,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    headers       text        not null,
    written_at    timestamptz not null default clock_timestamp()
);

-- Data keys, one a person, wrapped by the key-encryption key; a schema of its own, left out of backups of the data.
create schema keyring;
create table keyring.data_key (
    sealed_for uuid  primary key,
    wrapped    bytea not null
);
