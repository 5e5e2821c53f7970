-- How often the first of a subject's waiting events was tried again, and when last.
alter table inbox_parked
    add column attempts integer not null default 0,
    add column tried_at timestamptz;
