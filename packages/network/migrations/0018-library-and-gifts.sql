-- The library hands customers over to merchants, and gifts pass from one customer to another.

-- A ticket that was issued: that this purchase was to be opened, when, and by whose sign-on. Evidence, never changed.
-- Only a hash of the ticket's id is kept.
-- owner: library
-- placed: by bucket
create table deliveries (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  ticket_hash bytea not null,
  sign_on text collate "C" not null,
  delivered_at timestamptz not null,
  primary key (bucket, purchase, ticket_hash)
);
create trigger deliveries_unchanged before update or delete or truncate on deliveries
  for each statement execute function refuse_change();

-- A gift lies with its giver. It goes from ordered (wanted, not yet bought) to sent, to claimed (somebody takes it up;
-- their purchase lies in another bucket and is made next), to redeemed; or from sent back to its giver: returned. One
-- that could not be bought is refused. What was written for the receiver is erased with either of the two people.
-- owner: gifts
-- placed: by bucket
create table gifts (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  sku text collate "C" not null,
  offer_version text collate "C" not null,
  currency text collate "C" not null,
  price_micros bigint not null check (price_micros >= 0),
  receiver_email text,
  receiver_language text collate "C" not null,
  sender_name text,
  message text,
  status text collate "C" not null
    check (status in ('ordered', 'refused', 'sent', 'claimed', 'redeemed', 'returned')),
  purchase text collate "C",
  sent_count integer not null default 0 check (sent_count between 0 and 10),
  claimed_by text collate "C",
  redemption text collate "C",
  returned_for text collate "C" check (returned_for in ('taken_back', 'expired', 'merchant_closed', 'refunded')),
  ordered_at timestamptz not null,
  expires_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (bucket, id),
  check ((status in ('ordered', 'refused')) = (purchase is null)),
  check ((status in ('claimed', 'redeemed')) = (claimed_by is not null)),
  check ((status = 'redeemed') = (redemption is not null)),
  check ((status = 'returned') = (returned_for is not null))
);
create index gifts_giver on gifts (bucket, purchasing_account, id);
create unique index gifts_purchase on gifts (bucket, purchase) where purchase is not null;
create index gifts_unfinished on gifts (changed_at, id) where status in ('ordered', 'claimed');
create index gifts_expiring on gifts (expires_at, id) where status = 'sent';

-- Where the gifts for an e-mail address lie, for the day on which its owner wants to be forgotten.
-- owner: gifts
-- placed: by receiver_hash
create table gift_receivers (
  receiver_hash bytea not null,
  gift text collate "C" not null,
  primary key (receiver_hash, gift)
);
