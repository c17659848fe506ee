-- The ledger: live accounts, transfers, holds and checkpoints. Transfers and holds are only ever added.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

-- A live account's balance decides something (a customer's tab), so it is one row that is locked.
-- Every other account is summed: it has no row here, and its balance is the last checkpoint plus the
-- transfers since. debit_count numbers the debits of an account: a purchase's place on its tab.
-- Pages keep room, so that a row that moves stays on its page and no index is touched.
-- owner: ledger
-- placed: by bucket
create table ledger_accounts (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  currency text collate "C" not null,
  debits_micros bigint not null default 0 check (debits_micros >= 0),
  credits_micros bigint not null default 0 check (credits_micros >= 0),
  debit_holds_micros bigint not null default 0 check (debit_holds_micros >= 0),
  credit_holds_micros bigint not null default 0 check (credit_holds_micros >= 0),
  debit_count bigint not null default 0 check (debit_count >= 0),
  floor text collate "C" not null check (floor in ('none', 'credits_within_debits', 'debits_within_credits')),
  opened_at timestamptz not null,
  primary key (bucket, id),
  constraint ledger_accounts_floor check (case floor
    when 'credits_within_debits' then credits_micros + credit_holds_micros <= debits_micros
    when 'debits_within_credits' then debits_micros + debit_holds_micros <= credits_micros
    else true end)
);
alter table ledger_accounts set (fillfactor = 60);

-- The id is '<cause>/<leg>', so the primary key also finds all transfers of a cause.
-- owner: ledger
-- placed: by bucket
create table transfers (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  seq bigint generated always as identity,
  debit_account text collate "C" not null,
  credit_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  recipe text collate "C" not null,
  reverses text collate "C",
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, id),
  check (debit_account <> credit_account)
);
create index transfers_seq on transfers (seq);
create unique index transfers_reverses on transfers (bucket, reverses) where reverses is not null;
create trigger transfers_unchanged before update or delete or truncate on transfers
  for each statement execute function refuse_change();

-- A hold is a pending transfer. It ends once: posted (up to its amount), voided or expired.
-- owner: ledger
-- placed: by bucket
create table holds (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  debit_account text collate "C" not null,
  credit_account text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  recipe text collate "C" not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, id),
  check (debit_account <> credit_account)
);
create trigger holds_unchanged before update or delete or truncate on holds
  for each statement execute function refuse_change();

-- owner: ledger
-- placed: by bucket
create table hold_endings (
  bucket smallint not null check (bucket between 0 and 63),
  hold text collate "C" not null,
  outcome text collate "C" not null check (outcome in ('posted', 'voided', 'expired')),
  posted_micros bigint not null check (posted_micros >= 0),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (bucket, hold),
  foreign key (bucket, hold) references holds (bucket, id),
  check ((outcome = 'posted') = (posted_micros > 0))
);
create trigger hold_endings_unchanged before update or delete or truncate on hold_endings
  for each statement execute function refuse_change();

-- The balance of every summed account over the transfers up to and including through_seq.
-- owner: ledger
-- placed: coordinator
create table ledger_checkpoints (
  through_seq bigint not null,
  account text collate "C" not null,
  currency text collate "C" not null,
  debits_micros numeric not null,
  credits_micros numeric not null,
  taken_at timestamptz not null,
  primary key (through_seq, account, currency)
);
