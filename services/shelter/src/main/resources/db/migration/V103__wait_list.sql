-- Under which law a pathway runs, as coordination told.
create table pathway_law (
    pathway      uuid primary key,
    jurisdiction text not null
);

-- Referrals that ask for a place: what is needed to know whom they ask and whether they still do. No column is filled in one order.
create table asking (
    referral         uuid    primary key,
    pathway          uuid    not null,
    kind             text,
    requester        text,
    priority         text,
    priority_version bigint  not null default 0,
    taken_by         text,
    over             boolean not null default false
);

-- The shelters that a referral asks; one that said no or let its day pass is asked no more.
create table asked (
    referral uuid    not null,
    shelter  text    not null,
    asked    boolean not null default false,
    declined boolean not null default false,
    primary key (referral, shelter)
);

-- Who waits for a bed, in turn: first those whose referral was accepted on a bed that had lapsed, then by priority, then by time.
create table waiting (
    placement uuid        primary key,
    pathway   uuid        not null,
    referral  uuid        not null,
    shelter   text        not null,
    profile   text        not null,
    accepted  boolean     not null,
    rank      integer     not null,
    since     timestamptz not null,
    hold      uuid,
    until_at  timestamptz,
    passed    boolean     not null default false
);
create index waiting_in_turn on waiting (shelter, accepted desc, rank, since, placement);
create index waiting_by_referral on waiting (referral);
create index waiting_by_hold on waiting (hold) where hold is not null;

-- When the next thing about a stay is due, and one stay of a referral in a shelter.
alter table placement add column due_at timestamptz;
update placement set due_at = since;
alter table placement alter column due_at set not null;
create unique index placement_by_referral on placement (referral, shelter);
create index placement_due on placement (shelter, due_at, placement)
    where phase in ('WITHOUT_BED', 'ACCEPTED', 'ON_LEAVE', 'MISSING');

-- The last line: a person lives in one shelter at a time.
create unique index placement_lived_in on placement (pathway)
    where phase in ('ADMITTED', 'ON_LEAVE', 'MISSING', 'TRANSFER_PENDING');
