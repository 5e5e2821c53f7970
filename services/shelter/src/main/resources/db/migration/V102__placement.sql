-- A shelter's stays: ids and how far they are, nothing of a person. Without a bed there is no hold.
create table placement (
    placement uuid        primary key,
    pathway   uuid        not null,
    referral  uuid        not null,
    shelter   text        not null,
    profile   text        not null,
    hold      uuid,
    phase     text        not null,
    since     timestamptz not null
);
create index placement_by_shelter on placement (shelter, placement);
