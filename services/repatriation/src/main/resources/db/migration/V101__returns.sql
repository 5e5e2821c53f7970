-- Under which law a pathway runs, as coordination told.
create table pathway_law (
    pathway      uuid primary key,
    jurisdiction text not null
);

-- Returns: ids and how they stand, nothing of a person. The conductor is the agency that prepares it; until one does, none.
create table return_case (
    return_id uuid        primary key,
    pathway   uuid        not null,
    conductor text,
    state     text        not null,
    under_way boolean     not null,
    since     timestamptz not null
);
create index return_by_conductor on return_case (conductor, return_id);
create index return_by_pathway on return_case (pathway, return_id);

-- The last line: a person goes one way at a time.
create unique index return_under_way on return_case (pathway) where under_way;

-- Which consulate got what it needs in which return; what that is lies sealed in the journal.
create table consular_packet (
    return_id uuid        not null,
    consulate text        not null,
    pathway   uuid        not null,
    sent_at   timestamptz not null,
    primary key (consulate, return_id)
);

-- How many returns had waited for so many days, without whose they are. What others may read of a count moves only when so many
-- people came at once that none of them stands out in the difference.
create table long_wait (
    quarter   text    not null,
    days      integer not null,
    people    integer not null check (people > 0),
    published integer not null default 0 check (published <= people),
    primary key (quarter, days)
);
