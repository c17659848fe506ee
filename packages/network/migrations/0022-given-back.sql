-- What was given back of purchases, beside the purchases: price caps no longer count it, and limits still do.

-- One part of a purchase that was given back for good, whatever for. bought_at is when its purchase happened: it was
-- counted in the windows that hold this moment, and that is where it counts no more. after_number is the last purchase of
-- the tab when it was given back: those up to it were decided before.
-- owner: purchases
-- placed: by bucket
create table given_back (
  bucket smallint not null check (bucket between 0 and 63),
  credit text collate "C" not null,
  purchase text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  bought_at timestamptz not null,
  after_number bigint not null check (after_number > 0),
  given_back_at timestamptz not null,
  primary key (bucket, credit),
  foreign key (bucket, purchase) references purchases (bucket, id)
);
create index given_back_counted on given_back (bucket, purchasing_account, bought_at);
create trigger given_back_unchanged before update or delete or truncate on given_back
  for each statement execute function refuse_change();

-- What was given back before this table was there. Of that it is not known which purchase came before it but by the clock.
insert into given_back (bucket, credit, purchase, purchasing_account, merchant, amount_micros, bought_at,
  after_number, given_back_at)
select c.bucket, c.id, p.id, p.purchasing_account, p.merchant, c.amount_micros, p.happened_at,
  greatest(p.tab_number, (
    select max(l.tab_number) from purchases l
    where l.bucket = p.bucket and l.currency = p.currency and l.payment_account = p.payment_account
      and l.recorded_at <= c.decided_at
  )), c.decided_at
from purchase_credits c join purchases p on p.bucket = c.bucket and p.id = c.purchase
where c.status = 'granted';
