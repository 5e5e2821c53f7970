-- A clock may stand still; it neither warns nor runs out until it goes on.
alter table deadline
    add column paused_at timestamptz,
    add column paused_on text;
