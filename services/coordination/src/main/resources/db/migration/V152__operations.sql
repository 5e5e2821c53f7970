-- Operations in which many people are found at once; counts and agencies, no person.
create table operation (
    operation    uuid primary key,
    lead         text        not null,
    agencies     text[]      not null,
    jurisdiction text        not null,
    region       text        not null,
    state        text        not null,
    planned_at   timestamptz not null
);

-- Batches as they were sent, so that one that is sent again opens nothing twice; of its content only a keyed hash.
create table operation_batch (
    operation uuid  not null,
    agency    text  not null,
    batch     text  not null,
    body_hash bytea not null,
    primary key (operation, agency, batch)
);

-- Which item of which batch opened which pathway; nobody reads more than one of them without two agencies agreeing.
create table operation_person (
    operation uuid    not null,
    agency    text    not null,
    batch     text    not null,
    item      integer not null,
    pathway   uuid    not null,
    declined  boolean not null,
    primary key (operation, agency, batch, item)
);
create index operation_person_by_pathway on operation_person (pathway);

-- The code that a person took along who wanted no help then, as a keyed hash; what it was nobody can read here.
create table self_referral (
    pathway   uuid  primary key,
    code_hash bytea not null unique
);
