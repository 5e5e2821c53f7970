-- When the duty to let an authority read ended last; a submission of before then, heard late, grants nothing.
create table submission_end (
    pathway  uuid primary key,
    ended_at timestamptz not null
);
