-- What can be opened is read from an index, however much was ever bought.

-- opens_nothing: a call that was paid for, or a parcel. No library has it, and a customer may buy a hundred thousand of them.
alter table purchases add column opens_nothing boolean;
alter table purchases add constraint purchases_opens_nothing_check check (opens_nothing);
alter table purchases disable trigger purchases_unchanged;
update purchases p set opens_nothing = true
  from offer_versions v where v.id = p.offer_version and v.kind in ('metered', 'physical');
alter table purchases enable trigger purchases_unchanged;

-- In the order of a library: what ends soonest, then what never ends. What has ended lies before, and is never passed.
create index purchases_opened on purchases (bucket, purchasing_account, access_until, tab_number)
  where purpose is distinct from 'gift' and opens_nothing is null;
