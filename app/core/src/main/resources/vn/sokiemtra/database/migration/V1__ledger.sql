-- The ledger: what every replica of this plan has ever written. Knows no domain word.
create schema ledger;

-- Whose file this is; one row. The keys never leave the file.
create table ledger.self (
  plan uuid not null,
  plan_created_at bigint not null,   -- milliseconds since 1970, UTC: the prefix of natural row ids
  replica uuid not null,
  public_key varbinary not null,     -- Ed25519, X.509 encoding
  private_key varbinary not null,    -- Ed25519, PKCS #8 encoding
  person varchar not null,
  machine varchar not null,
  token varchar not null             -- what the machine keeps outside the file; another one means a copied file
);

-- A replica is one data file on one machine. no is local to this file. A replica that is only referred to has last_seq 0.
create table ledger.replica (
  no int primary key,
  id uuid not null unique,
  last_seq bigint not null,
  last_hash varbinary(32) not null,
  last_clock bigint not null
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

-- Short numbers for the names of columns, local to this file; 0 is the deletion of the row.
create table ledger.column_name (
  no int primary key,
  name varchar(64) not null unique
);
insert into ledger.column_name values (0, 'deleted');

-- Rows of tables that this version does not know.
create table ledger.foreign_row (
  no bigint primary key,
  table_name varchar(64) not null,
  id uuid not null,
  heads varbinary,
  unique (table_name, id)
);

-- Replicas that are revoked, with their last valid change: what follows from the registers, kept at hand.
create table ledger.revoked (
  replica uuid primary key,
  last_seq bigint not null
);

-- A register is row number << 16 | column number; row numbers are counted over all tables.

-- What known changes supersede but is not known itself yet; clock is that of the latest superseding change.
create table ledger.pending (
  k bigint not null,
  reg bigint not null,
  clock bigint not null,
  primary key (k, reg)
);

-- Registers with two or more heads.
create table ledger.conflict (
  reg bigint primary key,
  table_name varchar(64) not null,
  n int not null
);
