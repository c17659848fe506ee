-- Which purchases are business expenses; changes of e-mail addresses that wait for their confirmation;
-- what was asked for when a person's data were exported or erased.

-- A purchase that its buyer, or the payer, marked. The number and the instant are copied from the purchase, which
-- never changes, so that a range of a tab or of days is found here alone.
-- owner: statements
-- placed: by bucket
create table business_expenses (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  currency text collate "C" not null,
  tab_number bigint not null,
  purchased_at timestamptz not null,
  marked_at timestamptz not null,
  primary key (bucket, purchase)
);
create index business_expenses_tab
  on business_expenses (bucket, payment_account, currency, tab_number);

-- An address that waits until its owner opens the link. One for each sign-on: the last one asked for counts.
-- owner: customers
-- placed: by sign_on
create table email_changes (
  sign_on text collate "C" primary key,
  token_hash bytea not null,
  email text not null,
  email_key text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
create index email_changes_token on email_changes (token_hash);
create index email_changes_expired on email_changes (expires_at);

-- When the day that billing and limits go by was last changed: it changes once in a month at most, so that nobody
-- puts off a bill or gets a second day out of a limit.
alter table payment_accounts add column schedule_changed_at timestamptz;

-- Set when the person behind the row was erased: name, postal code and the rest are blank from then on.
alter table customers add column erased_at timestamptz;

-- What is left of an erased person: ids without a name, when, and how much was removed.
-- owner: privacy
-- placed: by bucket
create table erasures (
  bucket smallint not null check (bucket between 0 and 63),
  customer text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  is_account_closed boolean not null,
  erased_at timestamptz not null,
  primary key (bucket, customer)
);
