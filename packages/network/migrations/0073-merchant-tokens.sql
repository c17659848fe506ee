-- Tokens of the API have an id, by which merchants see and end theirs; a merchant's ends by itself.
alter table access_tokens add column id text collate "C";
update access_tokens set id = 'tok_' || substr(encode(token_hash, 'hex'), 1, 26);
alter table access_tokens alter column id set not null;
alter table access_tokens add unique (id);
-- Those that had no end have one now, with time to change them.
update access_tokens set expires_at = greatest(created_at, now()) + interval '400 days'
  where role = 'merchant' and expires_at is null;
alter table access_tokens add check (role <> 'merchant' or expires_at is not null);
-- A merchant's that work.
create index access_tokens_merchant on access_tokens (subject, expires_at) where role = 'merchant' and revoked_at is null;
