-- People, their sign-ons, and the accounts that pay and that buy.

-- owner: customers
-- placed: by bucket
create table payment_accounts (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  currency text collate "C" not null,
  time_zone text not null,
  billing_day smallint not null check (billing_day between 1 and 31),
  threshold_micros bigint check (threshold_micros >= 0),
  status text collate "C" not null check (status in ('active', 'suspended', 'closed')),
  opened_at timestamptz not null,
  primary key (bucket, id)
);
create index payment_accounts_billing_day on payment_accounts (billing_day, id);

-- owner: customers
-- placed: by bucket
create table purchasing_accounts (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  status text collate "C" not null check (status in ('active', 'closed')),
  opened_at timestamptz not null,
  primary key (bucket, id),
  foreign key (bucket, payment_account) references payment_accounts (bucket, id)
);
create index purchasing_accounts_payment_account on purchasing_accounts (bucket, payment_account);

-- owner: customers
-- placed: by bucket
create table customers (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  first_name text not null,
  last_name text not null,
  country text collate "C" not null,
  postal_code text not null,
  language text collate "C" not null,
  registered_at timestamptz not null,
  primary key (bucket, id),
  foreign key (bucket, payment_account) references payment_accounts (bucket, id)
);

-- owner: customers
-- placed: by bucket
create table sign_ons (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  customer text collate "C" not null,
  purchasing_account text collate "C" not null,
  email text not null,
  member_id text not null,
  password_hash text collate "C",
  recovery_hash text collate "C",
  created_at timestamptz not null,
  primary key (bucket, id),
  foreign key (bucket, customer) references customers (bucket, id),
  foreign key (bucket, purchasing_account) references purchasing_accounts (bucket, id)
);
create index sign_ons_purchasing_account on sign_ons (bucket, purchasing_account);

-- Where to find a sign-on by its e-mail address, which is unique; email_key is the address folded.
-- owner: customers
-- placed: by email_key
create table email_directory (
  email_key text collate "C" primary key,
  sign_on text collate "C" not null
);

-- The accounts that a browser has used, at most five. The token selects among them; it never authenticates.
-- owner: customers
-- placed: by token_hash
create table known_devices (
  token_hash bytea not null,
  sign_on text collate "C" not null,
  member_id_key text collate "C" not null,
  last_used_at timestamptz not null,
  primary key (token_hash, sign_on)
);

-- owner: customers
-- placed: by bucket
create table payment_methods (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  position smallint not null,
  processor text collate "C" not null,
  processor_token text collate "C" not null,
  label text not null,
  expires_on date,
  status text collate "C" not null check (status in ('verified', 'removed')),
  added_at timestamptz not null,
  primary key (bucket, id),
  foreign key (bucket, payment_account) references payment_accounts (bucket, id)
);
create unique index payment_methods_position on payment_methods (bucket, payment_account, position)
  where status = 'verified';

-- Registrations that wait for the customer to come back from the processor's card page. The details
-- (never a password, only its hash) are cleared when a registration ends. One that was made with an
-- id of the caller's own stays for ever: content_hash tells the same command from another.
-- owner: customers
-- placed: coordinator
create table registrations (
  id text collate "C" primary key,
  email_key text collate "C" not null,
  details jsonb,
  content_hash text collate "C",
  card_session text collate "C",
  status text collate "C" not null check (status in ('started', 'completed', 'abandoned')),
  payment_account text collate "C",
  started_at timestamptz not null,
  expires_at timestamptz not null,
  check ((status = 'started') = (details is not null)),
  check ((status = 'completed') = (payment_account is not null))
);
create index registrations_expired on registrations (expires_at) where status = 'started';
