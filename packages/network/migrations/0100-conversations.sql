-- What people write to customer service, and what is answered: a conversation may be with somebody who has no account, or
-- is not signed on, so it stands where notices and mails do, and not in the bucket of a payment account.

-- Of whom and about what. Either it is of a purchasing account, begun by one of its sign-ons, or somebody wrote without
-- signing on: then there is an address to answer to, and nobody has proved that it is theirs.
-- owner: contact
-- placed: coordinator
create table conversations (
  id text collate "C" primary key,
  payment_account text collate "C",
  purchasing_account text collate "C",
  sign_on text collate "C",
  email text,
  language text collate "C" not null,
  -- The purchase that it is about, where it is about one.
  purchase text collate "C",
  -- The refusal on whose page somebody went on to write.
  refused_by text collate "C",
  status text collate "C" not null check (status in ('open', 'answered', 'closed')),
  -- When it came into its state, and through whom. Of an open one: since when somebody waits.
  moved_at timestamptz not null,
  moved_by text not null,
  message_count integer not null check (message_count > 0),
  last_at timestamptz not null,
  started_at timestamptz not null,
  check ((payment_account is null) = (sign_on is null)),
  check ((purchasing_account is null) = (sign_on is null)),
  check ((email is null) = (sign_on is not null)),
  check (purchase is null or sign_on is not null)
);
create index conversations_queue on conversations (status, moved_at, id);
create index conversations_of_account on conversations (purchasing_account, started_at, id)
  where purchasing_account is not null;
create index conversations_sign_on on conversations (sign_on) where sign_on is not null;
create index conversations_email on conversations (lower(email)) where email is not null;
create index conversations_over on conversations (last_at, id) where status <> 'open';

-- owner: contact
-- placed: coordinator
create table conversation_messages (
  conversation text collate "C" not null references conversations,
  number integer not null check (number > 0),
  author text collate "C" not null check (author in ('customer', 'operator')),
  -- The sign-on, empty for somebody who was not signed on; of the operator, who it was.
  written_by text not null,
  text text not null,
  written_at timestamptz not null,
  -- The writer's own id of the message: sent twice, it is one message.
  request_id text collate "C" unique,
  primary key (conversation, number),
  check ((author = 'customer') = (request_id is not null))
);

-- How many messages came in a day from one account, one address or one network of addresses, under a keyed hash of it.
-- owner: contact
-- placed: coordinator
create table message_counts (
  writer text collate "C" not null,
  counted_on date not null,
  message_count integer not null,
  primary key (writer, counted_on)
);
create index message_counts_over on message_counts (counted_on);
