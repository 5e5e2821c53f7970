-- What others may read of a cell: it moves only when so many people came at once that none of them stands out in the difference.
alter table submission_count add column published integer not null default 0 check (published <= people);
update submission_count set published = people where people >= 11;
