-- Who was shown what of whom: written in the read's own transaction, then sealed into the chain of audit_batch.
create table audit (
    seq        bigint generated always as identity primary key,
    at         timestamptz not null,
    agency     text        not null,
    actor      text        not null,
    role       text        not null,
    purpose    text        not null,
    subject    uuid        not null,
    what       text        not null,
    categories text        not null,
    outcome    text        not null,
    batch      bigint
);
create index audit_open on audit (seq) where batch is null;
create index audit_by_batch on audit (batch, seq);
create index audit_by_subject on audit (subject, seq);

-- One head a batch; each is also published outside of this database.
create table audit_batch (
    number bigint      primary key,
    hash   bytea       not null,
    rows   integer     not null,
    at     timestamptz not null
);

-- The service itself can only add rows and give an open row its batch.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.batch is null and new.batch is not null
       and (to_jsonb(new) - 'batch') = (to_jsonb(old) - 'batch') then
        return new;
    end if;
    raise exception 'the audit is append-only';
end $$;
create trigger audit_append_only before update or delete on audit
    for each row execute function audit_is_append_only();
create trigger audit_batch_append_only before update or delete on audit_batch
    for each row execute function audit_is_append_only();
