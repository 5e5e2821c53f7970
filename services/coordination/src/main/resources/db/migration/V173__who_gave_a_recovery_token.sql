-- Who gave the person what they hold, and whether it ended one that they had before: the coordinating agency can read it.
alter table recovery_token add column issued_by text,
    add column replaces boolean not null default false;
