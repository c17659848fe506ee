-- The other lists, each by an index in its own order.

-- Claims of one kind: of a payment account, of a member, and of all in one state.
create index claims_of_payer on claims (bucket, payment_account, kind, claimed_at, id);
create index claims_of_member on claims (bucket, purchasing_account, kind, claimed_at, id);
drop index claims_waiting;
create index claims_by_status on claims (kind, status, claimed_at, id);

-- Merchants that sell, by name; and what their engines were to be told since an instant.
create index merchants_directory on merchants (name collate "C", id) where status = 'active';
create index merchant_events_since on merchant_events (merchant, created_at, number) where number is not null;

create index sessions_open on sessions (sign_on, last_used_at, id) where ended_at is null;
create index ledger_accounts_id on ledger_accounts (id);
