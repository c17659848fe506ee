-- One table of claims: whatever the reason for which a customer wants money back, it is asked for, decided and told in
-- one way. What refunds and disputes held moves here as it was; ids and credits stay.

-- request_id is the asker's own id of the request: for ever one request per asker and kind. rule is the rule that
-- decided, or that gave it to a person; empty: nothing stood against it. explanation is the customer's own words.
-- owner: claims
-- placed: by bucket
create table claims (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  kind text collate "C" not null check (kind in ('refund', 'dispute')),
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
  -- Of refunds: why, out of a closed list.
  reason text collate "C",
  explanation text not null,
  status text collate "C" not null check (status in ('pending', 'granted', 'refused')),
  rule text collate "C",
  -- Of disputes: what the rules looked at. Names nobody.
  facts jsonb,
  credit text collate "C" not null,
  claimed_at timestamptz not null,
  decided_at timestamptz,
  decided_by text collate "C" check (decided_by in ('rules', 'operator')),
  -- What a person wrote about the decision; the customer reads it.
  decision_reason text,
  primary key (bucket, id),
  unique (bucket, kind, asked_by, request_id),
  check ((status = 'pending') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by is distinct from 'operator' or decision_reason is not null),
  -- What is not granted at once says why.
  check (status = 'granted' or rule is not null),
  check ((kind = 'refund') = (reason is not null)),
  check ((kind = 'dispute') = (facts is not null))
);
create index claims_purchase on claims (bucket, purchase, id);
create index claims_payment_account on claims (bucket, payment_account, claimed_at);
create index claims_waiting on claims (kind, claimed_at, id) where status = 'pending';
-- A charge is disputed once, for ever.
create unique index claims_dispute on claims (bucket, purchase) where kind = 'dispute';

insert into claims (bucket, id, kind, request_id, purchase, payment_account, purchasing_account, asked_by, merchant,
    currency, amount_micros, is_partial, reason, explanation, status, rule, facts, credit, claimed_at, decided_at,
    decided_by, decision_reason)
  select bucket, id, 'refund', request_id, purchase, payment_account, purchasing_account, asked_by, merchant,
    currency, amount_micros, is_partial, reason, explanation, status, queued_for, null, credit, requested_at,
    decided_at, decided_by, decision_reason
  from refunds;
insert into claims (bucket, id, kind, request_id, purchase, payment_account, purchasing_account, asked_by, merchant,
    currency, amount_micros, is_partial, reason, explanation, status, rule, facts, credit, claimed_at, decided_at,
    decided_by, decision_reason)
  select bucket, id, 'dispute', request_id, purchase, payment_account, purchasing_account, asked_by, merchant,
    currency, amount_micros, false, null, explanation, status, rule, facts, credit, disputed_at, decided_at,
    decided_by, decision_reason
  from disputes;

-- What was asked, and what was decided, stays as it is: a row goes from pending to its decision once, and the words
-- of a person, and those written to a person, may be erased with the person.
create function guard_claim() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (old.bucket, old.id, old.kind, old.request_id, old.purchase, old.payment_account, old.asked_by,
      old.amount_micros, old.reason, old.rule, old.facts, old.credit, old.claimed_at)
    is distinct from (new.bucket, new.id, new.kind, new.request_id, new.purchase, new.payment_account, new.asked_by,
      new.amount_micros, new.reason, new.rule, new.facts, new.credit, new.claimed_at)
    or old.status <> 'pending' and ((old.status, old.decided_at, old.decided_by)
    is distinct from (new.status, new.decided_at, new.decided_by)
    or new.decision_reason is distinct from old.decision_reason and new.decision_reason is distinct from '') then
    raise exception 'what was asked or decided in % never changes', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger claims_guarded before update or delete on claims
  for each row execute function guard_claim();

drop table refunds;
drop table disputes;
drop function guard_decision();
