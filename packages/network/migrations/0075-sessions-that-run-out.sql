-- Sessions that a merchant knows of and nobody has ended: those whose time is over are found by either of their ends.
create index sessions_visited on sessions (signed_on_at)
  where ended_at is null and provider_session is not null;
create index sessions_visited_bought on sessions (last_purchase_at)
  where ended_at is null and provider_session is not null;
