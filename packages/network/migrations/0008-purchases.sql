-- Purchases: each row is one sale, its own event and its own entitlement. Rows are only ever added.

-- tab_number is the purchase's place on the tab of its payment account; tab_total_micros is the sum of
-- all purchases on that tab up to and including this one. So a range of numbers is a statement, and one
-- mark on the tab says how far it is paid.
-- The tab's key begins with the currency, so that looking an order up by its own key can never seem as cheap
-- by way of the tab, all of whose purchases would then be read.
-- owner: purchases
-- placed: by bucket
create table purchases (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  order_id text collate "C" not null,
  merchant text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  offer text collate "C" not null,
  offer_version text collate "C" not null,
  quantity integer not null check (quantity > 0),
  currency text collate "C" not null,
  price_micros bigint not null check (price_micros > 0),
  share_micros bigint not null check (share_micros >= 0),
  fee_micros bigint not null check (fee_micros >= 0),
  tab_number bigint not null check (tab_number > 0),
  tab_total_micros bigint not null check (tab_total_micros > 0),
  access_until timestamptz,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, id),
  unique (bucket, payment_account, merchant, order_id),
  unique (bucket, currency, payment_account, tab_number),
  check (price_micros = share_micros + fee_micros)
);
create index purchases_owned on purchases (bucket, purchasing_account, offer, tab_number);
create trigger purchases_unchanged before update or delete or truncate on purchases
  for each statement execute function refuse_change();

-- Counts the changes of what every sale depends on and what hardly ever changes: who may buy, who may sell,
-- what is on sale. A process remembers such facts and reads this one number with each batch; while it stays
-- the same, so do they. The triggers count, so that no writer can forget to.
-- owner: purchases
-- placed: everywhere
create table facts_version (
  singleton boolean primary key check (singleton),
  version bigint not null
);
insert into facts_version (singleton, version) values (true, 1);

-- Once per statement, however many rows it changes, and only where it changes something.
create function count_changed_facts() returns trigger language plpgsql as $$
begin
  if exists (select * from rows_now except select * from rows_before) then
    update facts_version set version = version + 1;
  end if;
  return null;
end
$$;

create trigger payment_accounts_counted after update on payment_accounts
  referencing old table as rows_before new table as rows_now
  for each statement execute function count_changed_facts();
create trigger purchasing_accounts_counted after update on purchasing_accounts
  referencing old table as rows_before new table as rows_now
  for each statement execute function count_changed_facts();
create trigger payment_methods_counted after update on payment_methods
  referencing old table as rows_before new table as rows_now
  for each statement execute function count_changed_facts();
create trigger merchants_counted after update on merchants
  referencing old table as rows_before new table as rows_now
  for each statement execute function count_changed_facts();
create trigger offers_counted after update on offers
  referencing old table as rows_before new table as rows_now
  for each statement execute function count_changed_facts();
