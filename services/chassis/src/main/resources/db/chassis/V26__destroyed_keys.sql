-- Whose key is destroyed: no new one is made for them, and events of theirs that are read again have no effect.
create table keyring.destroyed (
    sealed_for uuid        primary key,
    at         timestamptz not null default clock_timestamp()
);
