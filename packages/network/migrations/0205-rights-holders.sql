-- Rights holders: who receives royalties out of a merchant's share.

-- owner: holders
-- placed: everywhere
create table holders (
  id text collate "C" primary key,
  merchant text collate "C" not null references merchants (id),
  name text not null,
  -- What it usually is paid in; it earns in the currency of each sale.
  currency text collate "C" not null,
  added_at timestamptz not null
);
create index holders_of_merchant on holders (merchant, id);

-- When which money became a rights holder's, as for merchants.
create index transfers_made_available_to_holders on transfers (credit_account, recorded_at) include (amount_micros, recipe)
  where credit_account like 'royalty-available:%';
