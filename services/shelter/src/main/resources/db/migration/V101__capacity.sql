-- How many places a shelter has for whom.
create table places (
    shelter text    not null,
    profile text    not null,
    places  integer not null check (places >= 0),
    primary key (shelter, profile)
);

-- Beds that were held or taken, and how firmly; no person in it.
create table hold (
    hold     uuid primary key,
    shelter  text not null,
    profile  text not null,
    held_by  text not null,
    clock    text,
    until_at timestamptz,
    state    text not null check (state in ('HELD', 'KEPT', 'OCCUPIED', 'RELEASED', 'LAPSED', 'FREED'))
);
create index hold_taken on hold (shelter, profile) where state in ('HELD', 'KEPT', 'OCCUPIED');
create index hold_by_shelter on hold (shelter, hold) where state in ('HELD', 'KEPT');
create index hold_by_holder on hold (held_by, hold) where state in ('HELD', 'KEPT');
