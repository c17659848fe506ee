-- Limits, price caps, buying without being asked, freezing; free purchases, renewals, gifts, and early ends.

-- What most purchases have nothing to say about is null there, which takes no room in a row.
-- capped_micros: what a price cap took off; the list price is price_micros + capped_micros.
-- purpose: a gift entitles nobody; a redemption takes a gift up and costs nothing; null: bought for oneself.
-- term, access_from: what one term of a subscription is, and when a renewal's begins.
-- one_click: no person saw the price before.
alter table purchases
  add column capped_micros bigint check (capped_micros > 0),
  add column purpose text collate "C" check (purpose in ('gift', 'redemption')),
  add column term text collate "C",
  add column access_from timestamptz,
  add column one_click boolean check (one_click),
  drop constraint purchases_price_micros_check,
  drop constraint purchases_tab_total_micros_check,
  add constraint purchases_price_micros_check check (price_micros >= 0),
  add constraint purchases_tab_total_micros_check check (tab_total_micros >= 0),
  add constraint purchases_redemption_check check (purpose <> 'redemption' or price_micros = 0);

-- An entitlement that ended before its time: what was bought was given back, say.
-- owner: purchases
-- placed: by bucket
create table entitlement_ends (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  ended_at timestamptz not null,
  cause text collate "C" not null,
  primary key (bucket, purchase),
  foreign key (bucket, purchase) references purchases (bucket, id)
);
create trigger entitlement_ends_unchanged before update or delete or truncate on entitlement_ends
  for each statement execute function refuse_change();

-- What was spent in the present window, where a rule asks: through a number on the tab. What came later is added
-- from the purchases, so a counter may lag or be lost and the sum is still exact. '' stands for all.
-- counted: all purchases, or those that nobody was asked about ('one_click').
-- owner: purchases
-- placed: by bucket
create table spending (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null check (span in ('day', 'week', 'month')),
  counted text collate "C" not null check (counted in ('all', 'one_click')),
  starts_at timestamptz not null,
  spent_micros bigint not null check (spent_micros >= 0),
  through_number bigint not null check (through_number >= 0),
  primary key (bucket, payment_account, purchasing_account, merchant, span, counted)
);
alter table spending set (fillfactor = 60);

-- The most that may be spent: at once ('purchase') or in a day, week or month of the payment account's time zone.
-- purchasing_account '': all members together; merchant '': everywhere. A member's own limits stand beside the payer's.
-- owner: limits
-- placed: by bucket
create table limits (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  set_by text collate "C" not null check (set_by in ('payer', 'member')),
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null check (span in ('purchase', 'day', 'week', 'month')),
  amount_micros bigint not null check (amount_micros >= 0),
  set_at timestamptz not null,
  primary key (bucket, payment_account, set_by, purchasing_account, merchant, span),
  check (set_by = 'payer' or purchasing_account <> '')
);

-- Beyond this everything is free until the window ends, for each purchasing account. merchant '': the operator's cap,
-- over all merchants.
-- owner: limits
-- placed: everywhere
create table price_caps (
  merchant text collate "C" not null,
  currency text collate "C" not null,
  span text collate "C" not null check (span in ('day', 'week', 'month')),
  amount_micros bigint not null check (amount_micros > 0),
  set_at timestamptz not null,
  primary key (merchant, currency, span)
);

-- What may be bought at a merchant without asking: up to a price each, and up to an amount a day.
-- owner: limits
-- placed: by bucket
create table one_click_rules (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  price_max_micros bigint not null check (price_max_micros > 0),
  day_max_micros bigint not null check (day_max_micros > 0),
  set_at timestamptz not null,
  primary key (bucket, payment_account, purchasing_account, merchant)
);

-- frozen_at: nothing is bought until it is taken away, by whoever froze it. credit_limit_micros: the most that the
-- tab may owe; null: the network's setting.
alter table payment_accounts
  add column frozen_at timestamptz,
  add column credit_limit_micros bigint check (credit_limit_micros >= 0);
alter table purchasing_accounts add column frozen_at timestamptz;

-- Rows of these tables are remembered by every process, so their coming, changing and going is counted.
create function count_listed_facts() returns trigger language plpgsql as $$
begin
  update facts_version set version = version + 1;
  return null;
end
$$;
create trigger limits_counted after insert or update or delete on limits
  for each statement execute function count_listed_facts();
create trigger price_caps_counted after insert or update or delete on price_caps
  for each statement execute function count_listed_facts();
create trigger one_click_rules_counted after insert or update or delete on one_click_rules
  for each statement execute function count_listed_facts();
