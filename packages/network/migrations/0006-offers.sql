-- What is for sale. An offer is a merchant's sku; its versions are the terms it had, never changed.

-- An unlisted offer came with a purchase and was never registered: it sells only with its terms.
-- owner: offers
-- placed: everywhere
create table offers (
  id text collate "C" primary key,
  merchant text collate "C" not null references merchants (id),
  sku text collate "C" not null,
  current_version text collate "C" not null,
  status text collate "C" not null check (status in ('active', 'unlisted', 'withdrawn')),
  unique (merchant, sku)
);

-- owner: offers
-- placed: everywhere
create table offer_versions (
  id text collate "C" primary key,
  offer text collate "C" not null references offers (id) deferrable initially deferred,
  title text not null,
  description text not null,
  kind text collate "C" not null check (kind in ('digital', 'service', 'physical', 'subscription', 'metered')),
  url text not null,
  prices jsonb not null,
  access jsonb not null,
  royalties jsonb not null,
  incentives jsonb not null,
  tax_category text collate "C" not null,
  refund_policy text collate "C" not null,
  terms_hash text collate "C" not null,
  created_at timestamptz not null,
  unique (offer, terms_hash)
);
create trigger offer_versions_unchanged before update or delete or truncate on offer_versions
  for each statement execute function refuse_change();
