-- Transfers are numbered by their buckets, in the order of commits, and each bucket has a checkpoint of its own.

-- last_seq is the number of the bucket's last transfer. Whoever adds transfers moves it on, with COMMIT on its way.
-- Rows that are there keep their numbers: within a bucket they are different, and new ones follow them.
drop index transfers_seq;
create unique index transfers_seq on transfers (bucket, seq);
alter table transfers alter column seq drop identity;
alter table buckets add column last_seq bigint not null default 0;
update buckets b set last_seq =
  coalesce((select t.seq from transfers t where t.bucket = b.bucket order by t.seq desc limit 1), 0);

-- Up to which number a bucket's transfers are summed up. Nothing is lost with the old ones: they are taken anew, in slices.
drop table ledger_checkpoints;
-- owner: ledger
-- placed: by bucket
create table ledger_checkpoints (
  bucket smallint not null primary key,
  through_seq bigint not null default 0,
  taken_at timestamptz
);
insert into ledger_checkpoints (bucket) select bucket from buckets;

-- What a bucket's transfers up to its checkpoint add up to, for each summed account that any of them names. It is moved on
-- in place, so that it grows with the accounts and not with time.
-- owner: ledger
-- placed: by bucket
create table ledger_sums (
  bucket smallint not null,
  account text collate "C" not null,
  currency text collate "C" not null,
  debits_micros numeric not null,
  credits_micros numeric not null,
  primary key (account, currency, bucket)
);
