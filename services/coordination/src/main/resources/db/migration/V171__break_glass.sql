-- What is opened, or was, to an agency that may otherwise not read it; why, the journal keeps.
create table break_glass (
    pathway       uuid        not null,
    recipient     text        not null,
    phase         text        not null,
    until         timestamptz,
    review_due_at timestamptz,
    primary key (pathway, recipient)
);
create index break_glass_by_recipient on break_glass (recipient, phase);
