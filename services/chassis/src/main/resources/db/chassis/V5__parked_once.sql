-- A parked event is known by its id: in a topic made anew another one may stand at the same position.
alter table inbox_parked add column event_id uuid;
update inbox_parked set event_id = (headers::json ->> 'ce_id')::uuid;
delete from inbox_parked later using inbox_parked first
    where later.event_id = first.event_id and later.seq > first.seq;
alter table inbox_parked alter column event_id set not null;
alter table inbox_parked add unique (event_id);
alter table inbox_parked drop constraint inbox_parked_topic_partition_position_key;
