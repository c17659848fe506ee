-- Notices: what a customer is to be told, kept as facts until it is put into words for whoever receives it.

-- facts hold no names and no addresses of people: who receives a notice is looked up when it is put into words,
-- so that nothing personal waits here. Only a notice to somebody without an account carries the address. Both
-- are cleared when the notice is put into words; its row stays, so that its cause is never told twice.
-- owner: outbox
-- placed: coordinator
create table outbox_notices (
  id text collate "C" primary key,
  cause text collate "C" not null unique,
  kind text collate "C" not null,
  receiver_kind text collate "C" not null
    check (receiver_kind in ('sign_on', 'purchasing_account', 'payment_account', 'email')),
  receiver text collate "C",
  email text,
  language text collate "C",
  facts jsonb not null,
  created_at timestamptz not null,
  composed_at timestamptz,
  check ((receiver_kind = 'email') = (receiver is null)),
  check (email is null or receiver_kind = 'email'),
  check (composed_at is not null or receiver_kind <> 'email' or email is not null)
);
create index outbox_notices_waiting on outbox_notices (created_at, id) where composed_at is null;

-- What the operator tells everybody. One that was told in several languages has one row for each, under one id.
-- owner: news
-- placed: everywhere
create table news (
  id text collate "C" not null,
  language text collate "C" not null,
  title text not null,
  body text not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  content_hash text collate "C" not null,
  primary key (id, language)
);

-- A browser that a customer allowed to be told at once. endpoint is the address of the browser's own push service.
-- owner: push
-- placed: by bucket
create table push_subscriptions (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  sign_on text collate "C" not null,
  endpoint text not null,
  p256dh text collate "C" not null,
  auth text collate "C" not null,
  label text not null,
  added_at timestamptz not null,
  primary key (bucket, id),
  unique (bucket, sign_on, endpoint)
);

-- Messages to such browsers, written with the words of a notice; gone when they are delivered or given up.
-- owner: push
-- placed: coordinator
create table push_messages (
  id text collate "C" primary key,
  cause text collate "C" not null,
  subscription text collate "C" not null,
  title text not null,
  body text not null,
  path text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  created_at timestamptz not null,
  unique (cause, subscription)
);
create index push_messages_due on push_messages (next_attempt_at);
