-- Sessions, access tokens, transactions, and what the OpenID Provider remembers.

-- A sign-on of one browser. The accounts are copied from the sign-on, which never changes its accounts.
-- provider_session is the uid of the provider's own session, which ends together with this one.
-- owner: signon
-- placed: by token_hash
create table sessions (
  token_hash bytea primary key,
  sign_on text collate "C" not null,
  customer text collate "C" not null,
  purchasing_account text collate "C" not null,
  payment_account text collate "C" not null,
  signed_on_at timestamptz not null,
  last_purchase_at timestamptz,
  ended_at timestamptz,
  provider_session text collate "C"
);
create index sessions_sign_on on sessions (sign_on);
create index sessions_provider_session on sessions (provider_session)
  where provider_session is not null;

-- Bearer tokens of the API: a merchant's, or in a sandbox a customer's. For a customer the subject is the
-- sign-on, and the accounts are copied from it.
-- owner: signon
-- placed: by token_hash
create table access_tokens (
  token_hash bytea primary key,
  role text collate "C" not null check (role in ('customer', 'merchant')),
  subject text collate "C" not null,
  customer text collate "C",
  purchasing_account text collate "C",
  payment_account text collate "C",
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  check ((role = 'customer') = (customer is not null)),
  check ((customer is null) = (purchasing_account is null)),
  check ((customer is null) = (payment_account is null))
);

-- What a merchant sent a browser here for: the transaction id of the pages. It belongs to the browser that
-- brought it, and outlives the provider's own record, so that a page can lead back to the merchant.
-- owner: signon
-- placed: by token_hash
create table sign_on_transactions (
  token_hash bytea primary key,
  browser_hash bytea not null,
  merchant text collate "C" not null,
  return_to text,
  started_at timestamptz not null,
  ended_at timestamptz
);

-- When a person last clicked on a page of the network's own address on the way to a merchant.
-- owner: signon
-- placed: by sign_on
create table merchant_visits (
  sign_on text collate "C" not null,
  merchant text collate "C" not null,
  clicked_at timestamptz not null,
  primary key (sign_on, merchant)
);

-- owner: signon
-- placed: by id
create table provider_documents (
  model text collate "C" not null,
  id text collate "C" not null,
  payload jsonb not null,
  grant_id text collate "C",
  uid text collate "C",
  expires_at timestamptz not null,
  consumed_at timestamptz,
  primary key (model, id)
);
create index provider_documents_grant on provider_documents (grant_id) where grant_id is not null;
create index provider_documents_uid on provider_documents (model, uid) where uid is not null;
create index provider_documents_expired on provider_documents (expires_at);

-- The columns are those of the library that counts (rate-limiter-flexible); expire is in epoch milliseconds.
-- owner: signon
-- placed: coordinator
create table guess_counters (
  key text collate "C" primary key,
  points integer not null default 0,
  expire bigint
);
