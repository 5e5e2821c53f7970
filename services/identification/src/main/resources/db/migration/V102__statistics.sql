-- Submissions not yet counted: their labels and quarter, and nothing that leads back to a person. Folded and deleted in batches.
create table submission_delta (
    authority       text not null,
    quarter         text not null,
    first_responder text not null,
    exploitation    text not null,
    age             text not null,
    gender          text not null,
    nationality     text not null
);

create table submission_count (
    authority       text    not null,
    quarter         text    not null,
    first_responder text    not null,
    exploitation    text    not null,
    age             text    not null,
    gender          text    not null,
    nationality     text    not null,
    people          integer not null check (people > 0),
    primary key (quarter, authority, first_responder, exploitation, age, gender, nationality)
);
