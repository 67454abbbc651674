-- The ledger: what every replica of this plan has ever written. Knows no domain word.
create schema ledger;

-- A replica is one data file on one machine. no is local to this file.
create table ledger.replica (
  no int primary key,
  id uuid not null unique,
  last_seq bigint not null,
  last_hash varbinary(32) not null
);

-- Changes of one replica, compressed: k = replica number << 40 | first seq.
create table ledger.segment (
  k bigint primary key,
  n int not null,
  raw_len int not null,
  end_hash varbinary(32) not null,
  z varbinary not null
);

-- This replica's recent changes, later rolled into a segment.
create table ledger.tail (
  k bigint primary key,
  line varbinary not null,
  hash varbinary(32) not null
);

-- What known changes supersede but is not known itself yet.
create table ledger.pending (
  k bigint not null,
  reg bigint not null,
  primary key (k, reg)
);

-- Registers with two or more heads: reg = row number << 8 | column number of the table.
create table ledger.conflict (
  table_name varchar(64) not null,
  reg bigint not null,
  n int not null,
  primary key (table_name, reg)
);
