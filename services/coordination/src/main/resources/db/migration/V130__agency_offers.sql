-- What agencies offer and whether they take part; no address has a place here.
alter table agency
    add column standing text not null default 'LISTED' check (standing in ('LISTED', 'SUSPENDED', 'OFF_BOARDED')),
    add column telephone text,
    add column hours text,
    -- An agency that has left still has grants and referrals that must end.
    add column unsettled boolean not null default false;

create table agency_offer (
    agency    text    not null references agency,
    position  integer not null,
    service   text    not null,
    status    text    not null,
    languages text[]  not null,
    areas     text[]  not null,
    offer     jsonb   not null,
    primary key (agency, position)
);
create index agency_offer_by_service on agency_offer (service);
