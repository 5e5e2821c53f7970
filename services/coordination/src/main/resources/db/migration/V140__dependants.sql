-- That a person and a dependant belong together, sealed under a key of its own: gone with the key, and from here, when the danger is over.
create table dependant_link (
    dependant uuid  primary key,
    sealed    bytea not null
);

-- On which pathways somebody is in danger of whom nobody has looked at how great it is; who and how many stays in the journal.
create table dependant_work (
    pathway          uuid primary key,
    owner            text        not null,
    unassessed_since timestamptz not null
);
