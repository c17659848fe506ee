-- Reservations: amounts that were promised before they are spent.

-- Until it is released or ends, limits and the credit limit count it as if it were spent. Its hold on the tab stands in the
-- ledger under the same id; one that has ended counts no more, also while its hold still waits to be voided.
-- owner: purchases
-- placed: by bucket
create table reservations (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  reserved_at timestamptz not null,
  ends_at timestamptz not null,
  released_at timestamptz,
  primary key (bucket, id),
  check (ends_at > reserved_at)
);
create index reservations_open on reservations (bucket, payment_account) where released_at is null;
