-- What merchants have earned is paid out: under which terms, by which runs, and what became of each payout.

-- How a merchant is paid out in one currency, and how far it was: its row is locked before any of its payouts is decided, sent or
-- answered. What is in payout stands in the ledger too, and no payout is made where the two disagree.
-- owner: settlement
-- placed: by bucket
create table settlements (
  bucket smallint not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  -- Paid out from this amount on, or after so many days, whichever comes first.
  amount_micros bigint not null check (amount_micros > 0),
  days integer not null check (days between 1 and 366),
  account_kind text collate "C" not null,
  account jsonb not null,
  -- Counted with each change, so that nothing goes to an account that is another by now.
  account_version integer not null check (account_version > 0),
  account_waits_until timestamptz not null,
  -- Payouts that came back from this account, one after the other.
  returned_count integer not null default 0 check (returned_count >= 0),
  in_payout_micros bigint not null default 0 check (in_payout_micros >= 0),
  paid_out_micros bigint not null default 0 check (paid_out_micros >= 0),
  -- Of the last one that did not come back.
  last_payout_at timestamptz,
  set_at timestamptz not null,
  primary key (bucket, merchant, currency)
);

-- What of a merchant's earnings is kept back for refunds, and for how long; as the operator set it.
-- owner: settlement
-- placed: by bucket
create table settlement_reserves (
  bucket smallint not null,
  merchant text collate "C" not null,
  share_millionths bigint not null check (share_millionths between 0 and 1000000),
  days integer not null check (days between 0 and 366),
  set_at timestamptz not null,
  primary key (bucket, merchant)
);

-- One a day. It goes through the settlements in the order of their keys; all up to the mark are done.
-- owner: settlement
-- placed: coordinator
create table settlement_runs (
  id text collate "C" primary key,
  settled_on date not null unique,
  status text collate "C" not null check (status in ('started', 'finished')),
  mark_bucket smallint not null default -1,
  mark_merchant text collate "C" not null default '',
  mark_currency text collate "C" not null default '',
  payout_count bigint not null default 0,
  -- Nothing was due, or something stood in its way.
  waiting_count bigint not null default 0,
  -- Two books disagree: people look.
  held_count bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  check ((status = 'finished') = (finished_at is not null))
);

-- owner: settlement
-- placed: coordinator
create table settlement_run_totals (
  run text collate "C" not null references settlement_runs (id),
  currency text collate "C" not null,
  payout_count bigint not null,
  amount_micros bigint not null,
  primary key (run, currency)
);

-- What goes to a bank together: recorded before it is sent.
-- owner: settlement
-- placed: coordinator
create table payout_batches (
  id text collate "C" primary key,
  kind text collate "C" not null,
  currency text collate "C" not null,
  status text collate "C" not null check (status in ('recorded', 'sent', 'given_up')),
  attempts integer not null default 0,
  recorded_at timestamptz not null,
  sent_at timestamptz,
  check ((status = 'sent') = (sent_at is not null))
);
create index payout_batches_recorded on payout_batches (recorded_at) where status = 'recorded';

-- One transfer of money to a merchant, made by a run, once. Where it goes is what the account was then.
-- owner: settlement
-- placed: by bucket
create table payouts (
  bucket smallint not null,
  id text collate "C" not null,
  run text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  account_kind text collate "C" not null,
  account jsonb not null,
  account_version integer not null,
  status text collate "C" not null check (status in ('made', 'sent', 'paid', 'returned')),
  batch text collate "C",
  made_at timestamptz not null,
  sent_at timestamptz,
  paid_at timestamptz,
  returned_at timestamptz,
  returned_by text collate "C" check (returned_by in ('report', 'network')),
  returned_reason text,
  primary key (bucket, id),
  constraint payouts_once_a_run unique (bucket, run, merchant, currency),
  check (case status
    when 'made' then sent_at is null and paid_at is null and returned_at is null
    when 'sent' then sent_at is not null and paid_at is null and returned_at is null
    when 'paid' then paid_at is not null and returned_at is null
    else returned_at is not null end),
  check ((returned_at is null) = (returned_by is null) and (returned_at is null) = (returned_reason is null))
);
create index payouts_of_run on payouts (run, id);
create index payouts_of_batch on payouts (batch) where batch is not null;
create index payouts_of_merchant on payouts (bucket, merchant, made_at desc, id desc);

create function guard_payout() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.bucket, old.id, old.run, old.merchant, old.currency, old.amount_micros, old.account_kind, old.account,
      old.account_version, old.made_at)
    is distinct from (new.bucket, new.id, new.run, new.merchant, new.currency, new.amount_micros, new.account_kind,
      new.account, new.account_version, new.made_at)
    or (new.status <> old.status and (old.status, new.status) not in (('made', 'sent'), ('made', 'paid'),
      ('made', 'returned'), ('sent', 'paid'), ('sent', 'returned'), ('paid', 'returned')))
    or (new.status = old.status
      and (old.sent_at, old.paid_at, old.returned_at, old.returned_by, old.returned_reason)
      is distinct from (new.sent_at, new.paid_at, new.returned_at, new.returned_by, new.returned_reason)) then
    raise exception 'a payout goes forward, and is what it was' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger payouts_guarded before delete or update on payouts for each row execute function guard_payout();

-- When which money became a merchant's: read for its reserve, and for the day from which it waits. Of the hot path only sales that
-- lots pay for stand in it.
create index transfers_made_available on transfers (credit_account, recorded_at) include (amount_micros, recipe)
  where credit_account like 'merchant-available:%';
