-- What of a sale is the merchant's from a day on, for one kind of offer or for all. Before the first of them stands what the
-- merchant was registered with.
-- owner: merchants
-- placed: everywhere
create table share_agreements (
  merchant text collate "C" not null references merchants (id),
  -- '' is for every kind that has none of its own.
  offer_kind text collate "C" not null
    check (offer_kind in ('', 'digital', 'service', 'physical', 'subscription', 'metered')),
  starts_on date not null,
  share_millionths bigint not null check (share_millionths between 0 and 1000000),
  agreed_at timestamptz not null,
  primary key (merchant, offer_kind, starts_on)
);
