-- On which pathways somebody has to be asked who speaks for a child.
create table guardian_work (
    pathway uuid primary key,
    since   timestamptz not null
);
