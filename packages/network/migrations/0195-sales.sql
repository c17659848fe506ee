-- What merchants see of what they sold. A job follows the numbers of each bucket of customers, and writes here, in the
-- bucket of the merchant: rows in the order in which they are listed, and figures that nobody has to count.

-- How far the sales of a bucket of customers are written.
-- owner: sales
-- placed: by bucket
create table sale_marks (
  bucket smallint primary key,
  through_seq bigint not null default 0
);
insert into sale_marks (bucket) select bucket from buckets;

-- owner: sales
-- placed: by bucket
create table sales (
  bucket smallint not null,
  id text collate "C" not null,
  merchant text collate "C" not null,
  order_id text collate "C" not null,
  offer text collate "C" not null,
  offer_version text collate "C" not null,
  quantity integer not null check (quantity > 0),
  currency text collate "C" not null,
  price_micros bigint not null check (price_micros >= 0),
  share_micros bigint not null check (share_micros >= 0),
  asked_micros bigint not null default 0 check (asked_micros >= 0),
  refunded_micros bigint not null default 0 check (refunded_micros >= 0),
  state text collate "C" not null generated always as (case
    when asked_micros > 0 then 'in_question'
    when refunded_micros = 0 then 'sold'
    when refunded_micros < price_micros then 'partly_refunded'
    else 'refunded' end) stored,
  sold_at timestamptz not null,
  primary key (bucket, id),
  constraint sales_given_back_check check (asked_micros + refunded_micros <= price_micros)
);
alter table sales set (fillfactor = 90);
create index sales_listed on sales (bucket, merchant, sold_at desc, id desc);
create index sales_of_offer on sales (bucket, merchant, offer, sold_at desc, id desc);
create index sales_in_state on sales (bucket, merchant, state, sold_at desc, id desc) where state <> 'sold';

-- What was given back of them, and what is asked to be.
-- owner: sales
-- placed: by bucket
create table sale_credits (
  bucket smallint not null,
  id text collate "C" not null,
  sale text collate "C" not null,
  merchant text collate "C" not null,
  offer text collate "C" not null,
  kind text collate "C" not null check (kind in ('refund', 'dispute', 'cancellation')),
  cause text collate "C" not null,
  currency text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  share_micros bigint not null check (share_micros >= 0),
  status text collate "C" not null check (status in ('provisional', 'granted', 'refused')),
  heard_at timestamptz not null,
  decided_heard_at timestamptz,
  primary key (bucket, id),
  constraint sale_credits_sale_fkey foreign key (bucket, sale) references sales (bucket, id),
  constraint sale_credits_decided_check check ((status = 'provisional') = (decided_heard_at is null))
);
create index sale_credits_listed on sale_credits (bucket, merchant, heard_at desc, id desc);
create index sale_credits_in_status on sale_credits (bucket, merchant, status, heard_at desc, id desc);
create index sale_credits_of_sale on sale_credits (bucket, sale, id);

-- Running totals by day and by month, of one offer and (offer '') of all.
-- owner: sales
-- placed: by bucket
create table sale_totals (
  bucket smallint not null,
  merchant text collate "C" not null,
  currency text collate "C" not null,
  span text collate "C" not null check (span in ('day', 'month')),
  starts_on date not null,
  offer text collate "C" not null,
  sale_count bigint not null check (sale_count >= 0),
  sold_micros bigint not null check (sold_micros >= 0),
  share_micros bigint not null check (share_micros >= 0),
  refund_count bigint not null check (refund_count >= 0),
  refunded_micros bigint not null check (refunded_micros >= 0),
  refunded_share_micros bigint not null check (refunded_share_micros >= 0),
  primary key (bucket, merchant, currency, span, offer, starts_on)
);
alter table sale_totals set (fillfactor = 80);
create index sale_totals_best on sale_totals (bucket, merchant, currency, starts_on, sold_micros desc, offer desc)
  where span = 'month' and offer <> '';

-- Who bought at a merchant before: asked once for each sale, so that nobody is counted twice, and shown to nobody.
-- owner: sales
-- placed: by bucket
create table sale_buyers (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  first_week date not null,
  last_week date not null,
  primary key (bucket, purchasing_account, merchant),
  constraint sale_buyers_weeks_check check (first_week <= last_week)
);

-- How many people bought in a week: for the first time at this merchant, and again.
-- owner: sales
-- placed: by bucket
create table sale_weeks (
  bucket smallint not null,
  merchant text collate "C" not null,
  starts_on date not null,
  sale_count bigint not null check (sale_count >= 0),
  new_count bigint not null check (new_count >= 0),
  returning_count bigint not null check (returning_count >= 0),
  primary key (bucket, merchant, starts_on),
  constraint sale_weeks_people_check check (new_count + returning_count <= sale_count)
);
