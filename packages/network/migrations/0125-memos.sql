-- What is free takes its place in the order of the ledger too: a chain over the numbers of a bucket then holds every
-- purchase, whatever it cost.

-- An entry that takes a number as a transfer does, and moves nothing.
-- owner: ledger
-- placed: by bucket
create table memos (
  bucket smallint not null,
  -- <cause>/<leg>, as that of a transfer.
  id text collate "C" not null,
  -- The next number of the bucket, of transfers and memos together.
  seq bigint not null,
  -- The live account that it is about.
  account text collate "C" not null,
  recipe text collate "C" not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, id)
);
create unique index memos_seq on memos (bucket, seq);

-- Those that were sold before stand behind all that was sold before.
insert into memos (bucket, id, seq, account, recipe, happened_at, recorded_at)
select b.bucket, p.id || '/number', b.last_seq + row_number() over (partition by b.bucket order by p.recorded_at, p.id),
  'tab:' || p.payment_account || ':' || p.currency, 'sale', p.happened_at, p.recorded_at
from purchases p join buckets b on b.bucket = p.bucket
where p.tab_micros = 0;
update buckets b set last_seq = m.last_seq
from (select bucket, max(seq) as last_seq from memos group by bucket) m
where m.bucket = b.bucket;

create trigger memos_unchanged before delete or update or truncate on memos
  for each statement execute function refuse_change();
