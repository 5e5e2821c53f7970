-- By which key-encryption key a data key is wrapped (its id in the keyset); null: by one from before this was noted.
alter table keyring.data_key add column kek integer;
create index data_key_by_kek on keyring.data_key (kek);
