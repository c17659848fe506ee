-- What an account owed when it was closed, and what asking for would have cost more: the operator bears it, once an account.
-- owner: credits
-- placed: by bucket
create table write_offs (
  bucket smallint not null,
  payment_account text collate "C" not null,
  currency text collate "C" not null,
  id text collate "C" not null,
  amount_micros bigint not null check (amount_micros > 0),
  written_off_at timestamptz not null,
  primary key (bucket, payment_account, currency),
  constraint write_offs_id unique (bucket, id)
);
create trigger refuse_change before update or delete on write_offs
  for each statement execute function refuse_change();

alter table credit_movements drop constraint credit_movements_kind_check;
alter table credit_movements add constraint credit_movements_kind_check
  check (kind in ('credited', 'refused', 'returned', 'kept', 'written_off'));
alter table credit_movements drop constraint credit_movements_check;
alter table credit_movements add constraint credit_movements_check
  check (case when kind in ('credited', 'kept', 'written_off') then amount_micros > 0 else amount_micros < 0 end);
