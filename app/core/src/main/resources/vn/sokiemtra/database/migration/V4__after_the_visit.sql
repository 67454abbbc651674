-- Figures explained, reports taken in, findings followed to their end, units through time.
-- Columns as in V2: no, id, deleted, heads first; no UNIQUE, FOREIGN KEY or NOT NULL but the id.

create table shared.contradiction_reason ( -- why figures that seem to contradict each other are right all the same
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid,
  rule varchar,              -- B4-R3
  place varchar,             -- the cells that disagree, in canonical order
  figures varchar,           -- what they held when the reason was written; another figure asks again
  reason varchar
);
