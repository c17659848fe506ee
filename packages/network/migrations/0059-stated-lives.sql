-- What has a stated life is found by an index when it is over.

create index sign_on_events_happened_at on sign_on_events (happened_at);
create index sign_on_transactions_started_at on sign_on_transactions (started_at);
create index known_devices_last_used_at on known_devices (last_used_at);
create index guess_counters_expire on guess_counters (expire);
create index access_tokens_ended on access_tokens ((least(revoked_at, expires_at)));
create index registrations_abandoned on registrations (expires_at) where status = 'abandoned';
