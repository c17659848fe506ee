-- What merchants sell, by kind and price, so that the directory finds the least and the most of thousands without reading
-- them: the prices of each offer that is registered and for sale now.

-- owner: offers
-- placed: everywhere
create table offer_prices (
  offer text collate "C" not null references offers (id),
  currency text collate "C" not null,
  merchant text collate "C" not null references merchants (id),
  kind text collate "C" not null,
  micros bigint not null check (micros > 0),
  primary key (offer, currency)
);
create index offer_prices_by_kind on offer_prices (merchant, kind, currency, micros);

insert into offer_prices (offer, currency, merchant, kind, micros)
  select o.id, p.key, o.merchant, v.kind, p.value::bigint
  from offers o join offer_versions v on v.id = o.current_version
    cross join lateral jsonb_each_text(v.prices) p
  where o.status = 'active';

-- A merchant's page lists what is for sale.
create index offers_listed on offers (merchant, sku) where status = 'active';
