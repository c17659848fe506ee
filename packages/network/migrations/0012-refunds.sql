-- Refunds and disputes: what customers asked to have back, and who decided it, and why. The money itself stands in
-- the credits that the rows name.

-- request_id is the asker's own id of the request: for ever one request per asker. queued_for says why a person has
-- to decide; empty: the rules did at once. explanation is the customer's own words.
-- owner: refunds
-- placed: by bucket
create table refunds (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  request_id text collate "C" not null,
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  asked_by text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  -- Whether the request named an amount, rather than asking for all that is left.
  is_partial boolean not null,
  reason text collate "C" not null,
  explanation text not null,
  status text collate "C" not null check (status in ('pending', 'granted', 'refused')),
  queued_for text collate "C",
  credit text collate "C" not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by text collate "C",
  decision_reason text,
  primary key (bucket, id),
  unique (bucket, asked_by, request_id),
  check ((status = 'pending') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (status = 'granted' or queued_for is not null),
  check (decided_by is distinct from 'operator' or decision_reason is not null)
);
create index refunds_purchase on refunds (bucket, purchase, id);
create index refunds_payment_account on refunds (bucket, payment_account, requested_at);
create index refunds_waiting on refunds (requested_at, id) where status = 'pending';

-- facts are what the rules looked at when the dispute came in: counts and yes or no, nothing that says who somebody
-- is. rule is the published rule that decided, or that sent it to people.
-- owner: disputes
-- placed: by bucket
create table disputes (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  request_id text collate "C" not null,
  purchase text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  asked_by text collate "C" not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  explanation text not null,
  status text collate "C" not null check (status in ('pending', 'granted', 'refused')),
  rule text collate "C" not null,
  facts jsonb not null,
  credit text collate "C" not null,
  disputed_at timestamptz not null,
  decided_at timestamptz,
  decided_by text collate "C",
  decision_reason text,
  primary key (bucket, id),
  unique (bucket, asked_by, request_id),
  -- A charge is disputed once.
  unique (bucket, purchase),
  check ((status = 'pending') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by is distinct from 'operator' or decision_reason is not null)
);
create index disputes_payment_account on disputes (bucket, payment_account, disputed_at);
create index disputes_waiting on disputes (disputed_at, id) where status = 'pending';

-- What was asked, and what was decided, stays as it is: a row goes from pending to its decision once, and the words
-- of a person, and those written to a person, may be erased with the person.
create function guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.bucket, old.id, old.request_id, old.purchase, old.amount_micros, old.credit)
    is distinct from (new.bucket, new.id, new.request_id, new.purchase, new.amount_micros, new.credit)
    or old.status <> 'pending' and ((old.status, old.decided_at, old.decided_by)
    is distinct from (new.status, new.decided_at, new.decided_by)
    or new.decision_reason is distinct from old.decision_reason and new.decision_reason is distinct from '') then
    raise exception 'what was asked or decided in % never changes', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger refunds_guarded before update or delete on refunds
  for each row execute function guard_decision();
create trigger disputes_guarded before update or delete on disputes
  for each row execute function guard_decision();
