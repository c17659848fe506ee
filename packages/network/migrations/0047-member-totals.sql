-- What a member of a group bought, and was given back, adds up from running totals, as a tab does. The payer's part is
-- what the members leave of the tab's.

-- Of a member's purchase: its place among the member's own, from 1, and what these put on the tab through it.
alter table purchases add column member_number bigint;
alter table purchases add column member_total_micros bigint;
alter table purchases add constraint purchases_member_check
  check ((member_number is null) = (member_total_micros is null) and member_number > 0 and member_total_micros >= 0);
alter table purchases disable trigger purchases_unchanged;
update purchases p set member_number = counted.number, member_total_micros = counted.total_micros
  from (
    select p.bucket, p.id, row_number() over mine as number, sum(p.tab_micros) over mine as total_micros
    from purchases p join purchasing_accounts a on a.bucket = p.bucket and a.id = p.purchasing_account
    where a.role = 'member'
    window mine as (partition by p.bucket, p.purchasing_account order by p.tab_number)
  ) counted
  where p.bucket = counted.bucket and p.id = counted.id;
alter table purchases enable trigger purchases_unchanged;
create unique index purchases_member on purchases (bucket, purchasing_account, tab_number)
  where member_number is not null;

-- The same of what credits moved, of everybody: whose purchase it was; null for a balance that went back.
alter table credit_movements add column purchasing_account text collate "C";
alter table credit_movements add column member_total_micros bigint;
alter table credit_movements disable trigger credit_movements_unchanged;
update credit_movements m set purchasing_account = counted.purchasing_account,
    member_total_micros = counted.total_micros
  from (
    select m.bucket, m.currency, m.payment_account, m.number, c.purchasing_account,
      sum(m.amount_micros) over (partition by m.bucket, c.purchasing_account order by m.number) as total_micros
    from credit_movements m join purchase_credits c on c.bucket = m.bucket and c.id = m.cause
  ) counted
  where m.bucket = counted.bucket and m.currency = counted.currency
    and m.payment_account = counted.payment_account and m.number = counted.number;
alter table credit_movements enable trigger credit_movements_unchanged;
alter table credit_movements add constraint credit_movements_member_check
  check ((purchasing_account is null) = (member_total_micros is null));
create unique index credit_movements_member on credit_movements (bucket, purchasing_account, number)
  where purchasing_account is not null;
