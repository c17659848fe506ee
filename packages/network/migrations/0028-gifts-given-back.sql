-- A gift whose price was given back in full opens nothing any more. `withdrawing`: it was taken up, and what the
-- receiver holds is about to end; `withdrawn`: it has ended. One that waited is returned.
alter table gifts drop constraint gifts_status_check, drop constraint gifts_check1, drop constraint gifts_check2;
alter table gifts add constraint gifts_status_check
  check (status in ('ordered', 'refused', 'sent', 'claimed', 'redeemed', 'returned', 'withdrawing', 'withdrawn'));
alter table gifts add constraint gifts_check1
  check ((status in ('claimed', 'redeemed', 'withdrawing', 'withdrawn')) = (claimed_by is not null));
alter table gifts add constraint gifts_check2
  check ((status in ('redeemed', 'withdrawing', 'withdrawn')) = (redemption is not null));
drop index gifts_unfinished;
create index gifts_unfinished on gifts (changed_at, id) where status in ('ordered', 'claimed', 'withdrawing');

-- The same for those that were given back in full before.
update gifts g set status = 'returned', returned_for = 'refunded'
  from credited_purchases c
  where g.status = 'sent' and c.bucket = g.bucket and c.purchase = g.purchase and c.credited_micros = c.price_micros
    and not exists (select 1 from purchase_credits p
      where p.bucket = g.bucket and p.purchase = g.purchase and p.status = 'provisional');
update gifts g set status = 'withdrawing'
  from credited_purchases c
  where g.status = 'redeemed' and c.bucket = g.bucket and c.purchase = g.purchase and c.price_micros > 0
    and c.credited_micros = c.price_micros and not exists (select 1 from purchase_credits p
      where p.bucket = g.bucket and p.purchase = g.purchase and p.status = 'provisional');

-- What the rules of disputes look at since, as it was then.
alter table claims disable trigger claims_guarded;
update claims set facts = facts || '{"isGiftTaken": false, "cappedCount": 0}' where kind = 'dispute';
alter table claims enable trigger claims_guarded;
