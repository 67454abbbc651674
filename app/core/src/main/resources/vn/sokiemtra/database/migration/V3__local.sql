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
