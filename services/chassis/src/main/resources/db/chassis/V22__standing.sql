-- Agencies that take no part at present, or no more, and people who work for theirs no longer: whatever their tokens say.
create table access_standing (
    agency   text   primary key,
    standing text   not null,
    version  bigint not null
);
create table access_departure (
    staff   text        primary key,
    agency  text        not null,
    left_at timestamptz not null
);
