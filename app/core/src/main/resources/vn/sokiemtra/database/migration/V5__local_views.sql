-- More of what stays on this machine: never part of a bundle, of the digest or of the history.

create table local.surprise_visit ( -- visits that nobody may know of before the team is there
  id uuid primary key,
  unit_id uuid,              -- null where the plan does not know the unit
  unit_name varchar not null,
  form_code varchar not null,
  planned_on date,
  team_id uuid,
  note varchar
);
