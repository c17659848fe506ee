-- What a cancelled subscription gives back is a claim like the others: it counts in the same budget, and above it a
-- person decides. Those of before are claims that the rules granted.
alter table claims drop constraint claims_kind_check;
alter table claims add constraint claims_kind_check check (kind in ('refund', 'dispute', 'cancellation'));

create function claim_of_credit(credit text) returns text language sql immutable as
  $$ select 'cnc_' || substr(credit, length('crd_') + 1) $$;
insert into claims (bucket, id, kind, request_id, purchase, payment_account, purchasing_account, asked_by, merchant,
    currency, amount_micros, is_partial, reason, explanation, status, rule, facts, credit, claimed_at, decided_at,
    decided_by, decision_reason)
  select bucket, claim_of_credit(id), 'cancellation', cause, purchase, payment_account, purchasing_account,
    purchasing_account, merchant, currency, amount_micros, false, null, '', 'granted', null, null, id, requested_at,
    decided_at, 'rules', null
  from purchase_credits where kind = 'cancellation';
update purchase_credits set cause = claim_of_credit(id) where kind = 'cancellation';
drop function claim_of_credit(text);

-- What the rules of disputes look at since, as it was then.
alter table claims disable trigger claims_guarded;
update claims set facts = facts || '{"isBudgetUsed": false}' where kind = 'dispute';
alter table claims enable trigger claims_guarded;
