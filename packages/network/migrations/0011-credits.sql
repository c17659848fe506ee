-- Credits: what customers are given back for purchases, how far that moved their tabs, and what was closed when.

-- How much of a purchase was given back, whatever for: refunds, disputes and cancellations together never pass its
-- price. Price, share and fee are those of the purchase.
-- owner: credits
-- placed: by bucket
create table credited_purchases (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  price_micros bigint not null,
  share_micros bigint not null,
  fee_micros bigint not null,
  credited_micros bigint not null,
  credited_share_micros bigint not null,
  primary key (bucket, purchase),
  foreign key (bucket, purchase) references purchases (bucket, id),
  check (price_micros = share_micros + fee_micros),
  constraint credited_within_price check (credited_micros between 0 and price_micros),
  check (credited_share_micros between 0 and share_micros),
  check (credited_micros - credited_share_micros between 0 and fee_micros)
);

-- One credit. cause is the id of what it is for, for ever one credit per cause. taken_from says where the merchant's
-- share and the operator's fee stood when it was opened: pending, while the purchase was not paid, or available. is_withheld: it was
-- refused after a payment had passed its purchase without this part, which the merchant gets when the customer
-- has paid it after all (released_at).
-- owner: credits
-- placed: by bucket
create table purchase_credits (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  cause text collate "C" not null,
  kind text collate "C" not null check (kind in ('refund', 'dispute', 'cancellation')),
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null,
  amount_micros bigint not null check (amount_micros > 0),
  share_micros bigint not null check (share_micros >= 0),
  fee_micros bigint not null check (fee_micros >= 0),
  taken_from text collate "C" not null check (taken_from in ('pending', 'available')),
  status text collate "C" not null check (status in ('provisional', 'granted', 'refused')),
  is_withheld boolean not null default false,
  released_at timestamptz,
  requested_at timestamptz not null,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  primary key (bucket, id),
  unique (bucket, cause),
  foreign key (bucket, purchase) references credited_purchases (bucket, purchase),
  check (amount_micros = share_micros + fee_micros),
  check ((status = 'provisional') = (decided_at is null)),
  check (not is_withheld or (status = 'refused' and taken_from = 'pending')),
  check (released_at is null or is_withheld)
);
create index purchase_credits_purchase on purchase_credits (bucket, purchase, id);
create index purchase_credits_tab on purchase_credits (bucket, currency, payment_account, tab_number);

-- Each change of what a tab has been credited, numbered from 1 without gaps. total_micros is the sum up to and
-- including this one: the balance of the tab's account of credits. A range of numbers is what a statement shows.
-- owner: credits
-- placed: by bucket
create table credit_movements (
  bucket smallint not null check (bucket between 0 and 63),
  currency text collate "C" not null,
  payment_account text collate "C" not null,
  number bigint not null check (number > 0),
  kind text collate "C" not null check (kind in ('credited', 'refused', 'returned', 'kept')),
  -- The credit, or the return.
  cause text collate "C" not null,
  amount_micros bigint not null,
  total_micros bigint not null check (total_micros >= 0),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, currency, payment_account, number),
  unique (bucket, cause, kind),
  check (case when kind in ('credited', 'kept') then amount_micros > 0 else amount_micros < 0 end)
);
create trigger credit_movements_unchanged before update or delete or truncate on credit_movements
  for each statement execute function refuse_change();

-- A credit balance that goes back through the processor because its account was closed. It leaves the tab when it is
-- recorded; a refused one comes back to it.
-- owner: billing
-- placed: by bucket
create table credit_returns (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  method_label text not null,
  status text collate "C" not null check (status in ('recorded', 'returned', 'refused')),
  refused_reason text,
  recorded_at timestamptz not null,
  answered_at timestamptz,
  primary key (bucket, id),
  check ((status = 'recorded') = (answered_at is null)),
  check ((status = 'refused') = (refused_reason is not null))
);
create index credit_returns_waiting on credit_returns (processor, id) where status = 'recorded';
create index credit_returns_payment_account on credit_returns (bucket, payment_account, currency);

-- One row per closing of a tab, numbered from 1 without gaps: all that there was until then. What lies between two
-- rows is a period: previous + bought - credited - paid = owed. paid_through is the last purchase that was paid when it closed.
-- owner: billing
-- placed: by bucket
create table statements (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  number bigint not null check (number > 0),
  closed_on date not null,
  period text collate "C" not null,
  through_number bigint not null check (through_number >= 0),
  through_movement bigint not null check (through_movement >= 0),
  bought_micros bigint not null check (bought_micros >= 0),
  credited_micros bigint not null check (credited_micros >= 0),
  paid_micros bigint not null check (paid_micros >= 0),
  paid_through bigint not null check (paid_through >= 0),
  request text collate "C",
  closed_at timestamptz not null,
  primary key (bucket, payment_account, currency, number),
  unique (bucket, payment_account, currency, period)
);
create index statements_request on statements (bucket, request) where request is not null;
create trigger statements_unchanged before update or delete or truncate on statements
  for each statement execute function refuse_change();

-- The marks of tabs have a room of their own: credits have to know what is paid. A credit may cover purchases that
-- nobody asked a payment for, so a tab may be paid further than it was requested.
-- owner: tabs
alter table tabs drop constraint tabs_check;
alter table tabs
  add column statement_number bigint not null default 0,
  add column statement_movement bigint not null default 0,
  add column statement_credited_micros bigint not null default 0;

-- Tabs that were closed before have their last closing as their first statement.
update tabs set statement_number = 1;
insert into statements (bucket, payment_account, currency, number, closed_on, period, through_number,
    through_movement, bought_micros, credited_micros, paid_micros, paid_through, request, closed_at)
  select bucket, payment_account, currency, 1, statement_on, statement_on::text, statement_through,
    0, statement_bought_micros, 0, statement_paid_micros, paid_through, null, statement_on::timestamp at time zone 'UTC'
  from tabs;
