-- Who was told to stop using what a consent that has ended had let it know, and whether it has said so.
create table stop_use_notice (
    consent   uuid primary key references consent,
    recipient text        not null,
    sent_at   timestamptz not null,
    due_at    timestamptz not null,
    state     text        not null check (state in ('SENT', 'OVERDUE', 'ACKNOWLEDGED'))
);
create index stop_use_notice_by_recipient on stop_use_notice (recipient, consent);
