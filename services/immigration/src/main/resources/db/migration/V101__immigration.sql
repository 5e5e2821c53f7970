-- What must be known of a pathway before anybody asks: under which law it runs, and whether somebody speaks for the child.
create table pathway_law (
    pathway      uuid primary key,
    jurisdiction text not null
);

-- REQUIRED, APPOINTED or ENDED, as coordination told last; version is the place of that fact in its stream.
create table pathway_guardian (
    pathway uuid   primary key,
    state   text   not null,
    version bigint not null
);

-- One row an application: who acts on it next and by when. On what it rests, how it was decided and on whose it rests stand
-- in the sealed journal alone.
create table application (
    application    uuid        primary key,
    pathway        uuid        not null,
    representative text        not null,
    authority      text,
    lodged_at      timestamptz,
    task           text        not null,
    due_at         timestamptz not null
);
create index application_by_pathway on application (pathway);
create index application_by_representative on application (representative, due_at, application);
create index application_by_authority on application (authority, due_at, application);

-- The names of files at enforcement bodies, as keyed hashes bound to the body; the text lies sealed in the journal.
create table enforcement_reference (
    mac     bytea not null,
    pathway uuid  not null,
    primary key (mac, pathway)
);

-- When a body asked, for as long as that counts against its limit; what it asked stands in the audit.
create table enforcement_question (
    agency   text        not null,
    asked_at timestamptz not null
);
create index enforcement_question_by_agency on enforcement_question (agency, asked_at);
