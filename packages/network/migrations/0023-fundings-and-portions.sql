-- Fundings and portions: where the money of a purchase comes from, and where it goes. Each side adds up to the price.

-- is_split: lots pay for it, or others than the merchant and the operator receive of it. Then its fundings from lots and
-- all its portions are rows of their own; of every other purchase tab_micros, share_micros and fee_micros say all.
-- Sums over several rows are nobody's constraint: whoever writes them has decided both sides, and the audit adds up (S9).
alter table purchases add column is_split boolean;
alter table purchases add constraint purchases_is_split_check check (is_split);
alter table purchases drop constraint purchases_check;
alter table purchases add constraint purchases_breakdown_check check (
  (price_micros = tab_micros and price_micros = share_micros + fee_micros)
  or (is_split is true and price_micros >= share_micros + fee_micros));

-- What a lot pays of a purchase, in the order drawn. What is on the tab is no row.
-- owner: purchases
-- placed: by bucket
create table purchase_fundings (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  position smallint not null check (position > 0),
  source text collate "C" not null check (source in ('incentive', 'prepaid')),
  lot text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  primary key (bucket, purchase, position),
  unique (bucket, purchase, lot),
  foreign key (bucket, purchase) references purchases (bucket, id)
);
create trigger purchase_fundings_unchanged before update or delete or truncate on purchase_fundings
  for each statement execute function refuse_change();

-- What of the price goes to whom, in the order stated. tab_micros: what of it waits until the tab is paid; the rest was
-- collected before the sale, and is its receiver's at once. The place on the tab is that of the purchase.
-- owner: purchases
-- placed: by bucket
create table purchase_portions (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  position smallint not null check (position > 0),
  kind text collate "C" not null check (kind in ('share', 'royalty', 'reward', 'tax', 'fee')),
  receiver text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  tab_micros bigint not null check (tab_micros >= 0),
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null check (tab_number > 0),
  primary key (bucket, purchase, position),
  unique (bucket, purchase, kind, receiver),
  foreign key (bucket, purchase) references purchases (bucket, id),
  check (tab_micros <= amount_micros),
  check ((kind = 'fee') = (receiver = ''))
);
create index purchase_portions_tab on purchase_portions (bucket, currency, payment_account, tab_number);
create trigger purchase_portions_unchanged before update or delete or truncate on purchase_portions
  for each statement execute function refuse_change();
