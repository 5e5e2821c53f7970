-- What coordination looks up without opening journals: ids, states and dates, nothing of a person.
create table agency (
    agency       text primary key,
    name         text    not null,
    kind         text    not null,
    service_area text    not null,
    discreet     boolean not null,
    roles        text[]  not null
);

create table consent (
    consent   uuid primary key,
    pathway   uuid not null,
    asked_by  text not null,
    recipient text not null
);
create index consent_by_pathway on consent (pathway);

create table referral (
    referral  uuid primary key,
    pathway   uuid        not null,
    service   text        not null,
    priority  text        not null,
    answer_by timestamptz not null,
    answer_clock text not null
);

-- How a referral stands for each agency that takes part in it.
create table referral_party (
    referral uuid        not null references referral,
    agency   text        not null,
    box      text        not null check (box in ('in', 'out')),
    state    text        not null,
    since    timestamptz not null,
    primary key (referral, agency, box)
);
create index referral_party_by_agency on referral_party (agency, box, referral);

create table referral_consent (
    consent  uuid not null,
    referral uuid not null references referral,
    primary key (consent, referral)
);

-- Which service has applied which revocation; a withdrawal is answered when all have.
create table revocation_applied (
    pathway    uuid        not null,
    service    text        not null,
    version    bigint      not null,
    applied_at timestamptz not null,
    primary key (pathway, service)
);
