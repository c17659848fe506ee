-- Endpoints may be told of each purchase. Engines have the receipt, and are not.
alter table merchant_events drop constraint merchant_events_type_check;
alter table merchant_events add constraint merchant_events_type_check
  check (type in ('entitlement.ended', 'entitlement.renewed', 'purchase.made', 'subscription.changed'));
