-- By what a person shows that a pathway was theirs; only a keyed hash of what they hold, found by its first part.
create table recovery_token (
    locator   text        primary key,
    pathway   uuid        not null unique,
    mac       bytea       not null,
    issued_at timestamptz not null
);
