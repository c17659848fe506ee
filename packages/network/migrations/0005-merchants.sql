-- Merchants: who sells, from which addresses, with which keys, under which share agreement.

-- request_key is the id that the caller gave to the registration, request_hash what it asked for: the
-- same again is answered with the same merchant.
-- owner: merchants
-- placed: everywhere
create table merchants (
  id text collate "C" primary key,
  name text not null,
  currency text collate "C" not null,
  share_millionths bigint not null check (share_millionths between 0 and 1000000),
  site text not null,
  status text collate "C" not null check (status in ('active', 'closed')),
  brand jsonb not null,
  registered_at timestamptz not null,
  request_key text collate "C" unique,
  request_hash text collate "C"
);

-- An address that purchases and sign-ons may return to: everything below it belongs to the merchant.
-- owner: merchants
-- placed: everywhere
create table merchant_addresses (
  merchant text collate "C" not null references merchants (id),
  address text collate "C" not null,
  added_at timestamptz not null,
  primary key (merchant, address)
);

-- owner: merchants
-- placed: everywhere
create table merchant_keys (
  merchant text collate "C" not null references merchants (id),
  kid text collate "C" not null,
  jwk jsonb not null,
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (merchant, kid)
);
