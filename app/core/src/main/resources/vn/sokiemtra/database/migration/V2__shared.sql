-- What travels between machines. Every column of every row is a register of the ledger: no rule but the id may stand
-- here, because a merge must never fail on one. no is local to this file; id is the same on every machine.
-- deleted and heads belong to the ledger.
create schema shared;

create table shared.plan (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  regime varchar,            -- id of the regime it was made from
  title varchar,             -- Kiểm tra công tác cải cách hành chính năm 2020
  number varchar,            -- 50
  notation varchar,          -- KH-UBND
  issued_on date,
  "year" int,
  issuer varchar,            -- Ủy ban nhân dân huyện Thạch Thành
  parent_body varchar,       -- the body above the issuer, for the header cell; null where none is printed
  standing_agency varchar,   -- Phòng Nội vụ
  place varchar,             -- địa danh of the issuer
  audit_from date,           -- mốc kiểm tra
  audit_to varchar,          -- VISIT_DATE or an ISO date
  counting_convention varchar, -- A or B
  sample boolean,            -- Dữ liệu ví dụ
  profile varchar,           -- JSON: what the regime says and no table holds (signers, documents, dispute, settings, …)
  owner_replica uuid         -- who may name issuers and revoke
);

create table shared.plan_text ( -- căn cứ, mục đích, yêu cầu, nơi nhận: the sentences of the plan by section
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  section varchar,           -- BASIS, PURPOSE, REQUIREMENT, RECIPIENT, ...
  content varchar,
  pos varchar                -- fractional index
);

create table shared.plan_setting ( -- what the source text leaves open, as this plan decides it
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar,              -- COVERAGE_BASIS.C0.1
  "value" varchar            -- UNION
);

create table shared.participant ( -- host, members, secretary, invited bodies, who chooses units: bodies, not persons
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  agency varchar, role varchar, duty varchar, form_code varchar, pos varchar
);

create table shared.calendar_day ( -- days off and days worked instead, beside those that come with the program
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  "day" date, kind varchar,  -- OFF, WORKED
  source varchar, confirmed boolean
);

create table shared.inspection_form (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar, name varchar, kind varchar, host varchar, announced boolean,
  window_from date, window_to date,
  place varchar, targets varchar, topics varchar, content varchar, -- topics: codes with commas; null for all of them
  pos varchar
);

create table shared.content_topic (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar, content varchar, details varchar, pos varchar -- details: a line for each
);

create table shared.deadline_rule (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar, form_code varchar, obligor varchar, recipient varchar, via varchar,
  amount int, day_kind varchar, anchor varchar, direction varchar, strictness varchar, fixed_on date,
  content varchar, pos varchar
);

create table shared.coverage_rule (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar, unit_class varchar, -- with commas
  kind varchar, ratio decimal(9,6), amount int, chooser varchar, form_code varchar,
  content varchar, pos varchar
);

create table shared.unit (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  name varchar,              -- Xã Thạch Cẩm
  unit_class varchar,        -- COMMUNE, TOWNSHIP, ...
  agency_name varchar,       -- Ủy ban nhân dân xã Thạch Cẩm
  place varchar,             -- địa danh
  parent_id uuid,            -- the unit it belongs to: the huyện of a xã
  pos varchar
);

create table shared.unit_succession ( -- sáp nhập, chia tách: which unit goes on as which
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  unit_id uuid, successor_id uuid, since date, decision varchar
);

create table shared.team (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  name varchar, notation varchar, founding_number varchar, founding_notation varchar, founded_on date, pos varchar
);

create table shared.team_member (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  team_id uuid, honorific varchar, name varchar, position varchar, agency varchar,
  role varchar,              -- LEADER, DEPUTY, SECRETARY, MEMBER
  assignment varchar,        -- phân công: which contents
  pos varchar
);

create table shared.inspection ( -- one unit's inspection in this plan
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  unit_id uuid, form_code varchar, team_id uuid, visit_on date,
  report_number varchar, report_notation varchar, report_dated date, report_received_on date,
  notified_on date, minutes_signed_on date, concluded_on date, conclusion_received_on date, remediation_due_on date,
  remediation_reported_on date, disputed_on date, directed_on date, closed_on date, archived_on date,
  halted varchar, halted_on date, halted_reason varchar, -- POSTPONED, CANCELLED, MERGED
  chosen_by varchar,         -- who named the unit where the plan leaves it to somebody
  pos varchar
);

create table shared.outline_item (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  parent_id uuid,            -- null at the top
  code varchar,              -- II.1.d5
  label varchar,             -- printed before the text: I., 1., a), +
  content varchar,           -- the sentence of the đề cương
  short_title varchar,       -- for trees and lists
  guide varchar,             -- what a team asks behind the sentence
  leaf boolean,              -- leaves carry an answer and a verdict
  section varchar,           -- ANSWERS, STRENGTHS, FINDINGS, DIRECTIONS, PROPOSALS: where the Biên bản uses it
  evidence_required boolean, retired boolean, topic_code varchar, pos varchar
);

create table shared.item_part (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  item_id uuid, code varchar, type varchar, label varchar,
  measure varchar,           -- đơn vị tính
  options varchar,           -- JSON array of {code, label} for CHOICE
  cell varchar,              -- B3[1].8: the part is this cell of a biểu, not a value of its own;
                             -- B3[1].7/B3[1].6 for a RATIO, B3 for a TABLE
  pos varchar
);

create table shared.form_table ( -- a biểu
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  code varchar,              -- B3
  number varchar,            -- 03
  title varchar,
  signers varchar,           -- JSON array of {title, note}: who signs the biểu, in order
  growing boolean, has_total boolean,
  template_rows varchar,     -- JSON array of {key, label}: the rows every unit fills; they come to be with their first cell
  pos varchar
);

create table shared.form_column (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  form_id uuid, col int, group_title varchar, title varchar, type varchar,
  formula varchar,           -- (5)-(6) for a computed column
  width int,                 -- relative, for screen and paper
  pos varchar
);

create table shared.answer (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, item_id uuid, verdict varchar, assignee varchar,
  remark varchar             -- nhận xét của Đoàn; may quote cells as {B4[1].12}
);

create table shared.answer_part (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, item_id uuid, part varchar,
  reported varchar,          -- what the unit wrote, in the canonical text of the part's type
  verified varchar           -- what the team found
);

create table shared.document_entry ( -- a line of a document list
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, item_id uuid, part varchar, side varchar,
  number varchar, notation varchar, issued_on date, subject varchar, evidence_id uuid, pos varchar
);

create table shared.form_row (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, form_id uuid,
  row_key varchar,           -- what {B4[key].12} names; short, never shown alone
  pos varchar
);

create table shared.form_cell (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  row_id uuid, inspection_id uuid, form_id uuid, col int, reported varchar, verified varchar
);

create table shared.finding (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, item_id uuid,
  content varchar, cause varchar, recommendation_kind varchar, recommendation varchar,
  responsible varchar, due_on date, pos varchar
);

create table shared.finding_evidence (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  finding_id uuid, evidence_id uuid
);

create table shared.evidence (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, item_id uuid,
  sha256 varchar, name varchar, media_type varchar, size bigint,
  taken_at timestamp,        -- EXIF, local time in Vietnam
  added_at timestamp, added_by varchar, note varchar, pos varchar
);

create table shared.minutes ( -- facts of the Biên bản that no other row holds
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, started_at timestamp, ended_at timestamp, place varchar, copies int,
  number varchar, notation varchar,
  unit_opinion varchar, reservation varchar, strengths varchar
);

create table shared.attendee (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, party varchar,  -- TEAM or UNIT
  honorific varchar, name varchar, position varchar, role varchar, pos varchar
);

create table shared.document_section ( -- a section of a draft that a person rewrote
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  inspection_id uuid, kind varchar, section varchar,
  content varchar,           -- null: the section is live
  live_when_edited varchar   -- what the data said then, to offer what has changed since
);

-- Documents whose text stands. A row is written once and never changed; its id is made from its hash.
create table shared.frozen_document (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  kind varchar,              -- thong-bao-ket-luan
  inspection_id uuid,        -- null for the kinds of the plan
  sha256 varchar,            -- of kind, inspection, content and waivers
  content varchar,           -- the neutral model, JSON
  waivers varchar,           -- JSON array of {code, place, reason}: conditions that were passed over
  frozen_at timestamp, frozen_by varchar
);

create table shared.issued_document ( -- its hash covers everything here and the frozen text
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  frozen_id uuid, kind varchar, inspection_id uuid, number varchar, notation varchar, issued_on date,
  supersedes uuid            -- the document in whose place it stands
);

create table shared.delivery (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  issued_id uuid, delivered_on date, received_on date
);

create table shared.machine ( -- a replica, as people know it
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  name varchar, person varchar, public_key varchar, may_issue boolean, may_revoke boolean, revoked_after bigint
);

create table shared.person (
  no bigint primary key, id uuid not null unique, deleted boolean, heads varbinary,
  name varchar, position varchar, agency varchar
);
