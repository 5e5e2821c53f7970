-- On which referral a stay in a shelter rests, and when the person had moved on from it; either may be heard first.
create table stay (
    placement uuid primary key,
    referral  uuid,
    moved_on_at timestamptz
);
