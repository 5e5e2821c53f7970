-- Whom an agency acts for and who is helped here is forgotten with them: such a row is sealed with the person's key and goes when they are erased.
alter table engagement add column pathway uuid;
create index engagement_by_pathway on engagement (pathway);

-- When an agency asked its register about somebody's case, for as long as that counts against its limit.
create table conflict_question (
    agency   text        not null,
    pathway  uuid        not null,
    asked_at timestamptz not null
);
create index conflict_question_by_agency on conflict_question (agency, asked_at);
