-- When the needs of a person are to be gone through again, and the agency that looks after it; no rating stands here.
create table needs_clock (
    pathway   uuid primary key,
    agency    text        not null,
    intake_at timestamptz not null,
    step      integer     not null,
    due_at    timestamptz not null,
    near      boolean     not null default false,
    missed    boolean     not null default false
);
create index needs_clock_by_agency on needs_clock (agency) where near or missed;

-- Harm that a person spoke of and that nobody has spoken with them about yet; the task never goes to the agency it is about.
create table feedback_harm (
    pathway uuid        not null,
    about   text        not null,
    at      timestamptz not null,
    primary key (pathway, about)
);
