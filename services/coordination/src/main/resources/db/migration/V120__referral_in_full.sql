-- Drafts have no day yet; the clock's name follows from the priority.
alter table referral
    alter column answer_by drop not null,
    drop column answer_clock,
    add column requester      text,
    add column kind           text not null default 'REFERRAL',
    add column part_of        uuid references referral,
    add column region         text,
    add column state          text not null default 'REQUESTED',
    add column starts_at      timestamptz,
    add column dead_end_since timestamptz,
    add column dead_end_cause text;

update referral r set requester = p.agency, state = p.state
from referral_party p where p.referral = r.referral and p.box = 'out';

create index referral_by_pathway on referral (pathway);
create index referral_by_whole on referral (part_of) where part_of is not null;
create index referral_dead_end on referral (dead_end_since, referral) where dead_end_since is not null;

-- Who would be asked in turn; a consent taken back takes them from the row as well.
create table referral_reserve (
    referral uuid not null references referral,
    agency   text not null,
    primary key (referral, agency)
);

-- Whose question waits for the sender; what it says stays in the journal.
create table referral_question (
    referral uuid        not null references referral,
    agency   text        not null,
    asked_at timestamptz not null,
    primary key (referral, agency)
);
