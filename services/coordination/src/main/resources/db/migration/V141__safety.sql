-- What is to be done about a person's safety plan; what it says, how great the risk is and where, stays in the journal.
create table safety_work (
    pathway       uuid primary key,
    owner         text        not null,
    review_due_at timestamptz,
    threatened_at timestamptz,
    danger_abroad timestamptz
);
