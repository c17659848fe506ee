-- What came of a transaction is kept with it, so that a page about it tells what happened and guesses nothing: the
-- provider's own record is gone by then. The order's id finds the purchase where a process died between the two.
alter table sign_on_transactions
  add column order_id text,
  add column outcome text,
  add column purchase text collate "C";
alter table sign_on_transactions
  add constraint sign_on_transactions_outcome
    check (outcome in ('purchased', 'already_owned', 'signed_on', 'cancelled'));
alter table sign_on_transactions
  add constraint sign_on_transactions_purchase
    check ((purchase is not null) = coalesce(outcome in ('purchased', 'already_owned'), false));
