-- Answers to requests with an Idempotency-Key, kept for 72 hours. Keys, bodies and paths only as keyed hashes; answers sealed.
create table idempotency (
    slot      bytea       primary key,
    body_hash bytea       not null,
    answer    bytea,
    at        timestamptz not null default now()
);
create index idempotency_by_age on idempotency (at);
