-- Under which law each pathway runs, which are closed, and in which return the person is detained, as others told.
create table pathway_law (
    pathway      uuid primary key,
    jurisdiction text not null
);
create table pathway_closed (
    pathway uuid primary key
);
create table pathway_detention (
    returncase text        primary key,
    pathway    uuid        not null,
    detained   boolean     not null,
    since      timestamptz not null,
    version    bigint      not null
);
create index pathway_detention_by_pathway on pathway_detention (pathway);

-- Which agency has which matter, and how far it is; what it is about lies sealed in the journal. No agency: it waits for a lawyer.
create table matter (
    matter  uuid        primary key,
    pathway uuid        not null,
    agency  text,
    phase   text        not null,
    since   timestamptz not null
);
create index matter_by_pathway on matter (pathway);
create index matter_by_agency on matter (agency, matter);

-- Dates that an agency looks after: hearings and information notices.
create table hearing (
    hearing uuid        primary key,
    pathway uuid        not null,
    agency  text        not null,
    over    boolean     not null default false,
    due_at  timestamptz not null
);
create index hearing_by_pathway on hearing (pathway);
create index hearing_by_agency on hearing (agency, due_at);
create table notice (
    pathway  uuid        primary key,
    agency   text        not null,
    answered boolean     not null default false,
    due_at   timestamptz not null
);
create index notice_by_agency on notice (agency, due_at);

-- The conflict register: names, sealed. For whom an agency acts or acted, and who stands against a person.
create table engagement (
    id     uuid  primary key,
    agency text  not null,
    sealed bytea not null
);
create index engagement_by_agency on engagement (agency);
create table adverse_party (
    id      uuid  primary key,
    pathway uuid  not null,
    sealed  bytea not null
);
create index adverse_party_by_pathway on adverse_party (pathway);
