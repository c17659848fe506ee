-- Several ways of signing on, a second factor, what was done with a sign-on, and the way back into an account.

-- Each session has a name that its owner may see and end it by; the token stays unknown to everybody but the
-- browser. Merchants that were visited in it are told of its end by a job: merchants_told_at says when.
alter table sessions
  add column id text collate "C",
  add column method text collate "C",
  add column device text,
  add column network text,
  add column last_used_at timestamptz,
  add column stepped_up_at timestamptz,
  add column merchants_told_at timestamptz;
update sessions set id = 'ses_' || substr(encode(token_hash, 'hex'), 1, 26), method = 'password',
  device = '', network = '', last_used_at = signed_on_at, merchants_told_at = ended_at;
alter table sessions
  alter column id set not null,
  alter column method set not null,
  alter column device set not null,
  alter column network set not null,
  alter column last_used_at set not null;
create index sessions_purchasing_account on sessions (purchasing_account) where ended_at is null;
create index sessions_payment_account on sessions (payment_account) where ended_at is null;
create index sessions_signed_on_at on sessions (signed_on_at);
create index sessions_untold on sessions (ended_at)
  where ended_at is not null and provider_session is not null and merchants_told_at is null;

-- Which member id a browser's accounts have is read from the sign-ons: there it may change.
alter table known_devices drop column member_id_key;
create index access_tokens_customer on access_tokens (subject) where role = 'customer' and revoked_at is null;
create index known_devices_sign_on on known_devices (sign_on);

alter table sign_ons add column personal_code_hash bytea;

-- Where to find a sign-on by its member id and personal code; code_hash is a keyed hash of both. Beside the
-- sign-on's own row, because only one shard can be asked.
-- owner: customers
-- placed: by code_hash
create table personal_codes (
  code_hash bytea primary key,
  sign_on text collate "C" not null,
  made_at timestamptz not null
);

-- owner: signon
-- placed: by credential_id
create table passkeys (
  credential_id bytea primary key,
  id text collate "C" not null,
  sign_on text collate "C" not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_sign_on on passkeys (sign_on);

-- A challenge is made without a row, and is written down when it is answered: so it works once.
-- owner: signon
-- placed: by challenge_hash
create table used_challenges (
  challenge_hash bytea primary key,
  used_at timestamptz not null
);
create index used_challenges_used_at on used_challenges (used_at);

-- The key of an authenticator app, sealed; last_step keeps a code from working twice (RFC 6238, section 5.2).
-- owner: signon
-- placed: by sign_on
create table authenticator_apps (
  sign_on text collate "C" primary key,
  sealed_key bytea not null,
  last_step bigint not null,
  started_at timestamptz not null,
  confirmed_at timestamptz
);

-- The code that was mailed to confirm one session; a new one takes the place of the one before.
-- owner: signon
-- placed: by session
create table step_up_codes (
  session text collate "C" primary key,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left smallint not null check (tries_left >= 0)
);
create index step_up_codes_expired on step_up_codes (expires_at);

-- Links that were mailed: to sign on, to recover an account, and to recover one at a new address. The new
-- address is cleared when the link ends.
-- owner: signon
-- placed: by token_hash
create table mailed_links (
  token_hash bytea primary key,
  kind text collate "C" not null check (kind in ('sign_on', 'recovery', 'new_address')),
  sign_on text collate "C" not null,
  new_email text,
  made_at timestamptz not null,
  valid_from timestamptz not null,
  expires_at timestamptz not null,
  tries_left smallint not null check (tries_left >= 0),
  ended_at timestamptz,
  check (new_email is null or kind = 'new_address')
);
create index mailed_links_sign_on on mailed_links (sign_on) where ended_at is null;
create index mailed_links_expired on mailed_links (expires_at);

-- What was done with a sign-on, from what kind of device and which network: for its owner, and for disputes.
-- The network address is kept only as far as it names a network.
-- owner: signon
-- placed: by bucket
create table sign_on_events (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  purchasing_account text collate "C" not null,
  sign_on text collate "C" not null,
  kind text collate "C" not null,
  device text not null,
  network text not null,
  happened_at timestamptz not null,
  primary key (bucket, id)
);
create index sign_on_events_account on sign_on_events (bucket, purchasing_account, happened_at);
create index sign_on_events_sign_on on sign_on_events (bucket, sign_on, happened_at);
