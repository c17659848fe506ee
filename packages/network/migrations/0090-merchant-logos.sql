-- A merchant's logo is served by the network itself: pages load nothing from other hosts. Addresses that were given
-- before were never shown.

-- owner: merchants
-- placed: everywhere
create table merchant_logos (
  merchant text collate "C" primary key references merchants (id),
  -- Names its content, so that browsers may keep it for ever: `3f9a….png`.
  name text collate "C" not null,
  image bytea not null check (octet_length(image) between 1 and 16384),
  set_at timestamptz not null
);

update merchants set brand = brand - 'logoUrl';
