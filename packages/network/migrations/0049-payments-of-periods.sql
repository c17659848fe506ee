-- A payment says where the tab's payments stand with it, so that those of a period are found by an index.
alter table payment_requests add column paid_total_micros bigint;
update payment_requests q set paid_total_micros = counted.total_micros
  from (
    select bucket, id, sum(amount_micros) over (
        partition by bucket, payment_account, currency order by answered_at, id) as total_micros
    from payment_requests where status = 'paid'
  ) counted
  where q.bucket = counted.bucket and q.id = counted.id;
create unique index payment_requests_paid on payment_requests
  (bucket, payment_account, currency, paid_total_micros) where paid_total_micros is not null;

-- First terms, with which subscriptions begin: of an account, and of each offer. Written when one is begun, and never else.
create index purchases_first_terms on purchases (bucket, purchasing_account, tab_number)
  where term is not null and access_from is null and purpose is distinct from 'gift';
create index purchases_first_terms_of_offer on purchases (bucket, purchasing_account, offer, tab_number)
  where term is not null and access_from is null and purpose is distinct from 'gift';
drop index purchases_terms;
create index subscription_settings_automatic on subscription_settings (bucket, purchasing_account, subscription)
  where is_automatic;
