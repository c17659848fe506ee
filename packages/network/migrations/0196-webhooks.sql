-- Endpoints of a merchant's choice that are told of events, beside the engine of its site; and what became of each telling.

-- owner: webhooks
-- placed: coordinator
create table webhook_endpoints (
  id text collate "C" primary key,
  merchant text collate "C" not null,
  url text not null,
  event_types text[] collate "C" not null check (cardinality(event_types) > 0),
  status text collate "C" not null check (status in ('active', 'paused')),
  paused_because text collate "C" check (paused_because in ('asked', 'failing')),
  paused_at timestamptz,
  -- Secrets are derived from the network's: only which one is in use stands here.
  secret_number integer not null check (secret_number > 0),
  secret_changed_at timestamptz not null,
  created_at timestamptz not null,
  check ((status = 'paused') = (paused_at is not null)),
  check ((status = 'paused') = (paused_because is not null))
);
create index webhook_endpoints_merchant on webhook_endpoints (merchant, created_at, id);

-- Since when an endpoint takes nothing; no row: what it was told last, it took.
-- owner: webhooks
-- placed: coordinator
create table webhook_failures (
  endpoint text collate "C" primary key references webhook_endpoints on delete cascade,
  since timestamptz not null
);

-- owner: webhooks
-- placed: coordinator
create table webhook_deliveries (
  endpoint text collate "C" not null references webhook_endpoints on delete cascade,
  event text collate "C" not null,
  type text collate "C" not null,
  -- When the merchant hears of it.
  created_at timestamptz not null,
  delivered_at timestamptz,
  given_up text,
  attempts jsonb not null default '[]',
  primary key (endpoint, event)
);
create index webhook_deliveries_listed on webhook_deliveries (endpoint, created_at, event);
create index webhook_deliveries_created on webhook_deliveries using brin (created_at);
