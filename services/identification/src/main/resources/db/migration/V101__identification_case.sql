-- What identification must know of a pathway before anybody asks: under which law it runs.
create table pathway_law (
    pathway      uuid primary key,
    jurisdiction text not null
);

-- The authority's work list: states and dates, nothing of a person.
create table submission (
    pathway     uuid        primary key,
    authority   text        not null,
    referred_on date        not null,
    due_at      timestamptz not null,
    past_due    boolean     not null,
    received_at timestamptz not null,
    decided     boolean     not null default false
);
create index submission_by_authority on submission (authority, decided, due_at, pathway);
