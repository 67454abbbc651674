-- What stays on this machine: never part of a bundle, of the digest or of the history.
create schema local;

create table local.setting (
  name varchar(64) primary key,
  content varchar
);

-- Evidence bytes by content, in rows of at most 1 MB: big enough to be fast, small enough not to leak on a crash.
create table local.blob (
  no bigint primary key,
  sha256 varchar(64) not null unique,
  size bigint not null,
  staged_at timestamp not null
);
create table local.blob_chunk (
  blob_no bigint not null,
  idx int not null,
  bytes varbinary(1048576) not null,
  primary key (blob_no, idx)
);

create table local.thumbnail (
  sha256 varchar(64) primary key,
  width int not null,
  height int not null,
  bytes varbinary not null
);

-- The machines of the plan as this one has come to know them: whom a person trusts, and the newest signature of each
-- chain, which is passed on verbatim with its changes.
create table local.known_machine (
  replica uuid primary key,
  public_key varbinary(128) not null,
  seq bigint not null,          -- the last change that the signature covers
  signature varbinary(64) not null,
  trusted boolean not null,
  first_seen timestamp not null
);

-- Bundles taken in, so that the history of a field can say where a value came from.
create table local.received_bundle (
  no bigint primary key,
  digest varchar(64) not null,  -- SHA-256 of the bundle's tag manifest
  file_name varchar not null,
  sender uuid not null,
  person varchar not null,
  machine varchar not null,
  made_at timestamp not null,
  received_at timestamp not null,
  changes bigint not null,
  evidence int not null
);
create table local.received_part (
  bundle_no bigint not null,
  replica uuid not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (replica, first_seq, bundle_no)
);
