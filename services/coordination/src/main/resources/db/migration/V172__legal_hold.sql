-- By whose reference records are held, sealed under a key of its own, and when the agency looks at it again. It must outlive the person's
-- rows, which it keeps from being erased elsewhere: so it hangs on no column of the name that an erasure empties, and goes with the hold.
create table legal_hold (
    held          uuid        primary key,
    key           uuid        not null,
    agency        text        not null,
    jurisdiction  text        not null,
    sealed        bytea       not null,
    remind_at     timestamptz not null,
    review_due_at timestamptz not null
);
create index legal_hold_by_agency on legal_hold (agency);
