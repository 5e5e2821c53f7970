-- A filler keeps its number and says nothing for ever; what it would have told may be told under a later number, when the agency
-- gets a part again that lets it know.
alter table disclosure drop constraint disclosure_agency_event_key;
create unique index disclosure_told_once on disclosure (agency, event) where not filler;
