-- What is counted of needs, feedback and operations and may be published: labels and numbers, nothing that leads back to a
-- person. What others may read of a cell moves only when so many people came or went at once that none of them stands out.
create table count_delta (
    id      bigint generated always as identity primary key,
    kind    text    not null,
    subject text    not null,
    label   text    not null,
    step    integer not null
);
create table count_cell (
    kind      text    not null,
    subject   text    not null,
    label     text    not null,
    people    integer not null,
    published integer not null default 0,
    primary key (kind, subject, label)
);
