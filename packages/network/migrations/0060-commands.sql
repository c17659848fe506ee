-- What callers of the API asked for under a key of theirs, and what they were answered.

-- A row lies in the bucket of its caller, and stays for ever. Neither the key nor the content can be read from it, and the answer only by
-- whoever has the key. leased_until: real time, where a request that spans several transactions is under way. answer: forgotten after a
-- while, and not kept where it is long.
-- owner: commands
-- placed: by bucket
create table commands (
  bucket smallint not null,
  caller text collate "C" not null,
  key_hash bytea not null,
  content_hash bytea not null,
  claimed_at timestamptz not null,
  leased_until timestamptz,
  status smallint,
  answered_at timestamptz,
  answer bytea,
  primary key (bucket, caller, key_hash),
  constraint commands_answered check ((status is null) = (answered_at is null)),
  constraint commands_answer check (answer is null or status is not null),
  constraint commands_leased check (leased_until is null or status is null)
);
create index commands_with_answer on commands (bucket, answered_at) where answer is not null;
