-- What somebody had filled in when their sign-on ended: sealed under what only their browser holds.
-- owner: signon
-- placed: by token_hash
create table kept_forms (
  token_hash bytea primary key,
  sealed bytea not null,
  kept_at timestamptz not null
);
create index kept_forms_kept_at on kept_forms (kept_at);
