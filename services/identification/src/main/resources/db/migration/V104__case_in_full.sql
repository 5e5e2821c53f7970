-- Where each case of the work list is; a case that was taken back may come again.
alter table submission add column phase text not null default 'RG_PENDING';
update submission set phase = 'RG_DECIDED' where decided;

-- Whether somebody speaks for the child, as coordination told; version is the place of the fact in its stream.
create table pathway_guardian (
    pathway   uuid    primary key,
    appointed boolean not null,
    version   bigint  not null
);

-- Decisions and notifications not yet counted, and their counts: labels and quarter, and nothing that leads back to a person.
-- What others may read of a cell moves only when so many people came at once that none of them stands out in the difference.
create table tally_delta (
    quarter   text not null,
    authority text not null,
    kind      text not null,
    label     text not null,
    age       text not null
);
create table tally (
    quarter   text    not null,
    authority text    not null,
    kind      text    not null,
    label     text    not null,
    age       text    not null,
    people    integer not null check (people > 0),
    published integer not null default 0 check (published <= people),
    primary key (quarter, kind, label, age, authority)
);
