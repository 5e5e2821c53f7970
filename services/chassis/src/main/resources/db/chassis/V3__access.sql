-- Who may know what of a pathway, as coordination says; the versions are those of the pathway's access stream.
create table access_grant (
    pathway         uuid        not null,
    grant_id        text        not null,
    agency          text        not null,
    role            text,
    categories      text,
    purpose         text,
    basis           text,
    from_at         timestamptz,
    until_at        timestamptz,
    revoked_at      timestamptz,
    granted_version bigint      not null,
    revoked_version bigint      not null,
    primary key (pathway, grant_id)
);
create index access_grant_by_agency on access_grant (agency, pathway);

-- The last applied version of each pathway's access stream.
create table access_position (
    pathway uuid   primary key,
    version bigint not null
);

-- The newest heartbeat of each partition of the access topic.
create table access_beat (
    partition  integer     primary key,
    renewed_at timestamptz not null
);

-- Revocations that are applied here but not yet reported as such: disclosures under way must end first.
create table access_unreported (
    pathway     uuid   primary key,
    version     bigint not null,
    correlation uuid   not null,
    causation   uuid   not null
);

-- The agency directory, as coordination says.
create table access_agency (
    agency       text    primary key,
    name         text    not null,
    kind         text    not null,
    service_area text,
    discreet     boolean not null,
    roles        text    not null,
    version      bigint  not null
);
