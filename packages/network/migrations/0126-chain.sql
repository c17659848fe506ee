-- The chain: a running hash over the numbers of each bucket, so that whoever keeps a head knows of every change of what was
-- before it. docs/chain.md says what is hashed, and docs/decisions/ why so.

-- How far each bucket is hashed. Whoever goes on locks the row.
-- owner: chain
-- placed: by bucket
create table chain_ends (
  bucket smallint not null primary key,
  through_seq bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex'),
  -- It has moved since the last head.
  is_new boolean not null default false,
  constraint chain_ends_hash check (octet_length(hash) = 32)
);
insert into chain_ends (bucket) select bucket from buckets;

-- The entries behind the block before, through this number, with the records that they stand for; hashed with that block's hash.
-- owner: chain
-- placed: by bucket
create table chain_blocks (
  bucket smallint not null,
  through_seq bigint not null,
  hash bytea not null,
  hashed_at timestamptz not null,
  -- What is hashed, and how: that of docs/chain.md.
  form smallint not null default 1,
  primary key (bucket, through_seq),
  constraint chain_blocks_hash check (octet_length(hash) = 32)
);
create trigger chain_blocks_unchanged before delete or update or truncate on chain_blocks
  for each statement execute function refuse_change();

-- What is signed and published: the buckets that moved since the head before, and how far each reaches.
-- owner: chain
-- placed: coordinator
create table chain_heads (
  number bigint primary key check (number > 0),
  issuer text not null,
  made_at timestamptz not null,
  previous_hash bytea not null,
  buckets smallint[] not null,
  through_seqs bigint[] not null,
  bucket_hashes bytea[] not null,
  actions_through bigint not null,
  actions_hash bytea not null,
  hash bytea not null,
  signature text not null,
  check (cardinality(buckets) = cardinality(through_seqs) and cardinality(buckets) = cardinality(bucket_hashes))
);
create trigger chain_heads_unchanged before delete or update or truncate on chain_heads
  for each statement execute function refuse_change();
