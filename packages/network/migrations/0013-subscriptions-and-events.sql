-- What merchants' engines are told, and what customers decided about their subscriptions.

-- An event is written in the transaction that causes it, and numbered per merchant after that was committed, so
-- that whoever reads on after a number misses none. The numbers, and so the events, are sent in any order.
-- owner: outbox
-- placed: coordinator
create table merchant_events (
  id text collate "C" primary key,
  cause text collate "C" not null,
  merchant text collate "C" not null,
  type text collate "C" not null
    check (type in ('entitlement.ended', 'entitlement.renewed', 'subscription.changed')),
  purchase text collate "C" not null,
  data jsonb not null,
  number bigint check (number > 0),
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  delivered_at timestamptz,
  parked_reason text,
  unique (cause),
  unique (merchant, number)
);
create index merchant_events_due on merchant_events (next_attempt_at)
  where delivered_at is null and parked_reason is null;
create index merchant_events_unnumbered on merchant_events (merchant, created_at, id) where number is null;

-- The number of each merchant's latest event. Its lock makes the numbering of one merchant's events one queue.
-- owner: outbox
-- placed: coordinator
create table merchant_event_heads (
  merchant text collate "C" primary key,
  last_number bigint not null check (last_number >= 0)
);

-- The terms of subscriptions of an account, which are purchases like any other.
create index purchases_terms on purchases (bucket, purchasing_account, tab_number) where term is not null;

-- What a customer decided about a subscription. The subscription itself is the chain of its purchases; its id is made
-- of the first one's, and a chain about which nothing was decided has no row here.
-- agreed_price_micros: what a term may cost; null: what the last one cost. check_at: when the worker looks at it next;
-- null: never. announced_number: engine and customer were told of the terms up to this number on the tab.
-- failing_since: when a renewal was refused first. renewing_until: a renewal is under way.
-- owner: subscriptions
-- placed: by bucket
create table subscription_settings (
  bucket smallint not null check (bucket between 0 and 63),
  subscription text collate "C" not null,
  first_purchase text collate "C" not null,
  purchasing_account text collate "C" not null,
  is_automatic boolean not null,
  changes integer not null default 0 check (changes >= 0),
  agreed_price_micros bigint check (agreed_price_micros >= 0),
  announced_number bigint not null check (announced_number > 0),
  failing_since timestamptz,
  lapsed_at timestamptz,
  cancelled_at timestamptz,
  renewing_until timestamptz,
  check_at timestamptz,
  created_at timestamptz not null,
  primary key (bucket, subscription),
  foreign key (bucket, first_purchase) references purchases (bucket, id),
  check (cancelled_at is null or not is_automatic),
  check (lapsed_at is null or not is_automatic)
);
create index subscription_settings_due on subscription_settings (check_at) where check_at is not null;

-- A renewal that a customer asked for, under the caller's own id: it stands for this one term for ever.
-- owner: subscriptions
-- placed: by bucket
create table subscription_renewals (
  bucket smallint not null check (bucket between 0 and 63),
  purchasing_account text collate "C" not null,
  command_id text collate "C" not null,
  subscription text collate "C" not null,
  renews text collate "C" not null,
  price_micros bigint,
  asked_at timestamptz not null,
  primary key (bucket, purchasing_account, command_id)
);

-- One per subscription, whoever asks how often.
-- owner: subscriptions
-- placed: by bucket
create table subscription_cancellations (
  bucket smallint not null check (bucket between 0 and 63),
  cancellation text collate "C" not null,
  purchasing_account text collate "C" not null,
  command_id text collate "C" not null,
  subscription text collate "C" not null,
  currency text collate "C" not null,
  credit_micros bigint not null check (credit_micros >= 0),
  cancelled_at timestamptz not null,
  primary key (bucket, cancellation),
  unique (bucket, subscription),
  unique (bucket, purchasing_account, command_id),
  foreign key (bucket, subscription) references subscription_settings (bucket, subscription)
);
create trigger subscription_cancellations_unchanged before update or delete or truncate on subscription_cancellations
  for each statement execute function refuse_change();
