-- A credit gives back legs of its purchase: what each funding paid of each portion goes back the way it came.

-- How much of each leg of a purchase was given back, from the first credit on: none more than it was. lot '': the tab.
-- owner: credits
-- placed: by bucket
create table credited_legs (
  bucket smallint not null check (bucket between 0 and 63),
  purchase text collate "C" not null,
  position smallint not null check (position > 0),
  lot text collate "C" not null,
  kind text collate "C" not null,
  receiver text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  credited_micros bigint not null,
  primary key (bucket, purchase, position),
  unique (bucket, purchase, lot, kind, receiver),
  foreign key (bucket, purchase) references credited_purchases (bucket, purchase),
  constraint credited_within_leg check (credited_micros between 0 and amount_micros)
);

-- What one credit gives back of each leg of its purchase.
-- owner: credits
-- placed: by bucket
create table credit_legs (
  bucket smallint not null check (bucket between 0 and 63),
  credit text collate "C" not null,
  position smallint not null check (position > 0),
  lot text collate "C" not null,
  kind text collate "C" not null,
  receiver text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  primary key (bucket, credit, position),
  unique (bucket, credit, lot, kind, receiver),
  foreign key (bucket, credit) references purchase_credits (bucket, id)
);
create trigger credit_legs_unchanged before update or delete or truncate on credit_legs
  for each statement execute function refuse_change();

-- Until now a purchase was paid by the tab, and shared by its merchant and the operator.
insert into credited_legs (bucket, purchase, position, lot, kind, receiver, amount_micros, credited_micros)
  select c.bucket, c.purchase, 1, '', 'share', p.merchant, c.share_micros, c.credited_share_micros
  from credited_purchases c join purchases p on p.bucket = c.bucket and p.id = c.purchase
  where c.share_micros > 0;
insert into credited_legs (bucket, purchase, position, lot, kind, receiver, amount_micros, credited_micros)
  select c.bucket, c.purchase, 2, '', 'fee', '', c.fee_micros, c.credited_micros - c.credited_share_micros
  from credited_purchases c where c.fee_micros > 0;
insert into credit_legs (bucket, credit, position, lot, kind, receiver, amount_micros)
  select c.bucket, c.id, 1, '', 'share', c.merchant, c.share_micros from purchase_credits c where c.share_micros > 0;
insert into credit_legs (bucket, credit, position, lot, kind, receiver, amount_micros)
  select c.bucket, c.id, 2, '', 'fee', '', c.fee_micros from purchase_credits c where c.fee_micros > 0;
alter table credited_purchases drop column share_micros, drop column fee_micros, drop column credited_share_micros;
alter table purchase_credits drop column share_micros, drop column fee_micros;

-- What of a credit takes something off the tab; what lots paid goes back to them. taken_from says where the tab's legs
-- stood: what lots paid always was available.
alter table purchase_credits add column tab_micros bigint;
update purchase_credits set tab_micros = amount_micros;
alter table purchase_credits alter column tab_micros set not null;
alter table purchase_credits add constraint purchase_credits_tab_micros_check
  check (tab_micros between 0 and amount_micros);
