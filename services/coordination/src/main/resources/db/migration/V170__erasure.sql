-- Who wants to be forgotten, until they are: the coordinating agency confirms it.
create table erasure (
    pathway      uuid        primary key,
    requested_by text        not null,
    requested_at timestamptz not null,
    due_at       timestamptz not null
);
-- What hangs on a row that is kept by pathway goes with it.
alter table referral_party drop constraint referral_party_referral_fkey,
    add foreign key (referral) references referral on delete cascade;
alter table referral_consent drop constraint referral_consent_referral_fkey,
    add foreign key (referral) references referral on delete cascade;
alter table stop_use_notice drop constraint stop_use_notice_consent_fkey,
    add foreign key (consent) references consent on delete cascade;
alter table referral drop constraint referral_part_of_fkey,
    add foreign key (part_of) references referral on delete cascade;
alter table referral_reserve drop constraint referral_reserve_referral_fkey,
    add foreign key (referral) references referral on delete cascade;
alter table referral_question drop constraint referral_question_referral_fkey,
    add foreign key (referral) references referral on delete cascade;
