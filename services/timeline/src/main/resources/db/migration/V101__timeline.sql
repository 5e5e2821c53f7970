-- What happened on each pathway, as the topics tell it; no receive time, so that a rebuild gives the same rows.
-- The generation says during which rebuild a row was last read; what a whole rebuild did not read again is deleted.
create table entry (
    source     text collate "C" not null,
    version    bigint           not null,
    pathway    uuid             not null,
    at         timestamptz      not null,
    event      uuid             not null unique,
    type       text             not null,
    agency     text             not null,
    facts      text             not null,
    generation integer          not null,
    primary key (source, version)
);
create index entry_by_pathway on entry (pathway, at, source, version);

-- Each reading of the topics from their first message on; the readers use the old rows until the new ones are there.
create table rebuild (
    generation  integer     primary key,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where finished_at is null;

-- How far the topics had been read when it began: it is done when they have been read so far again.
create table rebuild_target (
    generation integer not null references rebuild,
    topic      text    not null,
    partition  integer not null,
    until      bigint  not null,
    primary key (generation, topic, partition)
);
