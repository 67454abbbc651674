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

-- What the unit owes after the conclusion. A finding is due by its own date, else by the date of the whole conclusion,
-- else by the plan's rule counted from receipt; the latest extension goes before all three.

create table shared.remediation_extension ( -- gia hạn
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  finding_id uuid, inspection_id uuid, until date, reason varchar, granted_on date, granted_by varchar
);

create table shared.remediation_report ( -- báo cáo kết quả khắc phục
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, number varchar, notation varchar, dated date, received_on date, note varchar
);

create table shared.remediation_result ( -- one finding in one report, or judged without one; its id is made of both
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  finding_id uuid, inspection_id uuid,
  report_id uuid,            -- null: judged without a report
  content varchar,           -- what the unit says it did
  decision varchar,          -- VERIFIED, RETURNED; null while it waits
  reason varchar, judged_on date, judged_by varchar
);

create table shared.remediation_evidence ( -- what proves a result; its id is made of both
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  result_id uuid, finding_id uuid, inspection_id uuid, evidence_id uuid
);

create table shared.remediation_waiver ( -- nothing is asked for any more; its id is made of the finding's
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  finding_id uuid, inspection_id uuid, reason varchar, waived_on date, waived_by varchar
);

create table shared.reminder ( -- a letter drafted because a day draws near or has passed
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, kind varchar, -- don-doc, de-xuat-xu-ly
  occasion varchar,          -- BEFORE, AFTER, PROPOSAL
  round int,                 -- 1 for the first of its occasion
  due_on date, drafted_on date, drafted_by varchar
);

create table shared.dispute ( -- the unit does not agree, its reasons in writing, and what was directed
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, number varchar, notation varchar, dated date, received_on date, reasons varchar,
  escalated_on date,         -- when the Đoàn asked for a direction
  directed_on date, directed_by varchar, direction_number varchar, direction_notation varchar, direction varchar
);

create table shared.dispute_finding ( -- a finding the unit does not agree to; its id is made of both
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  dispute_id uuid, finding_id uuid, inspection_id uuid,
  outcome varchar,           -- CONFIRMED, CHANGED, WITHDRAWN; null while it is open
  reason varchar, decided_on date, decided_by varchar
);

-- phúc tra, tái kiểm tra: an inspection that starts from the open findings of another
alter table shared.inspection add column parent_id uuid;
alter table shared.inspection add column reinspection varchar; -- FOLLOW_UP, REPEAT
alter table shared.inspection add column retention varchar;    -- thời hạn bảo quản of its hồ sơ, as the archive asks for it

create table shared.prior_total ( -- what an earlier year's plan counted, to compare with; its id is made of the keys
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  "year" int, unit_name varchar, topic varchar, -- topic: the title of the content, as the board names it
  findings int, remedied int
);

create table shared.recusal ( -- who of a Đoàn takes no part in one inspection: it inspects their own agency
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid,
  member_id uuid,
  reason varchar
);

-- A unit that does not sign the Biên bản: why, and who saw it.
alter table shared.minutes add column refusal varchar;
alter table shared.minutes add column witnesses varchar;

create table shared.document_setting ( -- how the agency's documents differ from what the program would print
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  kind varchar,              -- thong-bao-ket-luan; null: every kind
  code varchar,              -- PARENT_BODY, ISSUING_BODY, LOGO, BASIS, RECIPIENTS, FILE_LINE, PARAGRAPH.name
  content varchar            -- lines; of LOGO the picture in base64
);

-- The Đề cương as people build it, and points.
alter table shared.outline_item add column assigned_to varchar; -- who answers it by default
alter table shared.outline_item add column points decimal(9,2); -- điểm chuẩn
alter table shared.outline_item add column rules varchar;       -- ids of the contradiction rules it names, with commas
alter table shared.answer add column points_reported decimal(9,2); -- điểm tự chấm
alter table shared.answer add column points_verified decimal(9,2); -- điểm thẩm định
alter table shared.answer add column switched_off boolean;      -- this inspection does not look at the item

create table shared.received_report ( -- a unit's report taken in as a file
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, evidence_id uuid,  -- the file as it came
  received_on date, due_on date,         -- due_on: by when the plan asked for it; null where it does not say
  used int,                              -- values taken in
  unusable varchar,                      -- JSON array of {place, typed, reason}
  pos varchar
);

create table shared.gate_waiver ( -- why a draft may be frozen though a condition is not met; its id is made of the first four
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid,        -- null for the kinds of the plan
  kind varchar,              -- thong-bao-ket-luan
  code varchar,              -- OPINION
  place varchar,             -- what it is about, with the figures it names: other figures ask again
  reason varchar
);

create table shared.prior_matter ( -- what an earlier year left open at a unit, or took points off for; its id is made of the origin
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  unit_id uuid,              -- unit of this plan; a successor is found by unit_succession
  kind varchar,              -- FINDING, DEDUCTED_POINT
  "year" int,
  origin_plan uuid, origin_id uuid, -- plan and finding (or item) that it comes from
  source varchar,            -- Thông báo kết luận số 12/TB-ĐKT ngày 02/11/2025
  item_code varchar,         -- in the outline of that year
  content varchar, recommendation varchar, due_on date,
  points decimal(9,2),       -- taken off
  pos varchar
);

create table shared.prior_answer ( -- what one inspection found of it; its id is made of both: a unit that became several is asked in each
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  matter_id uuid, inspection_id uuid,
  state varchar,             -- REMEDIED, PARTLY, OPEN
  remark varchar,
  finding_id uuid            -- written down again as this finding
);

create table shared.phrase ( -- mẫu câu
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar,              -- of one that the program brings, its id is made of it; null of one's own
  kind varchar,              -- FINDING, CAUSE, RECOMMENDATION, TERM
  item_id uuid,              -- where it is offered first; null: everywhere
  content varchar, pos varchar
);

create table shared.case_sample ( -- hồ sơ drawn at random to be looked at; whoever has codes and seed can draw again
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid,
  item_id uuid,              -- where its findings and figures belong; null while nobody chose
  title varchar,             -- Hồ sơ đất đai 6 tháng đầu năm
  codes varchar,             -- the list drawn from, a mã hồ sơ in a line, as it was given
  amount int,                -- how many were asked for
  seed varchar,              -- drawn are the codes with the smallest SHA-256 of "seed:code"
  drawn_at timestamp,
  pos varchar
);

create table shared.sampled_case ( -- one hồ sơ of a draw; its id is made of sample and code. It names no person
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, sample_id uuid,
  code varchar, field varchar,
  received_on date, due_on date, returned_on date,
  apology boolean,           -- whether there is a letter of apology
  pos varchar
);

create table shared.headcount ( -- who was at work when the Đoàn came
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid,
  counted_at timestamp,      -- local time in Vietnam
  place varchar,             -- Bộ phận Tiếp nhận và Trả kết quả
  present int, excused int, unexcused int,
  note varchar
);

-- What one inspection holds is read without walking through the whole plan.
create index shared.answer_of on shared.answer(inspection_id);
create index shared.answer_part_of on shared.answer_part(inspection_id);
create index shared.form_cell_of on shared.form_cell(inspection_id);
create index shared.form_row_of on shared.form_row(inspection_id);
create index shared.document_entry_of on shared.document_entry(inspection_id);
create index shared.finding_of on shared.finding(inspection_id);
create index shared.evidence_of on shared.evidence(inspection_id);

alter table shared.issued_document add column signer varchar; -- who signed, as given on issuing
