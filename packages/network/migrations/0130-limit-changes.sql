-- What became of limits: each that was set, changed or taken away. The limits themselves are only those that hold now, and
-- say nothing to whoever asks later why a purchase was let through.

-- Numbered for each payment account, under the lock of its tab. amount_micros: null where the limit was taken away.
-- owner: limits
-- placed: by bucket
create table limit_changes (
  bucket smallint not null,
  payment_account text collate "C" not null,
  number bigint not null,
  set_by text collate "C" not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  span text collate "C" not null,
  amount_micros bigint,
  changed_at timestamptz not null,
  primary key (bucket, payment_account, number),
  constraint limit_changes_number check (number > 0),
  constraint limit_changes_amount check (amount_micros >= 0)
);
create trigger limit_changes_unchanged before update or delete or truncate on limit_changes
  for each statement execute function refuse_change();

insert into limit_changes (bucket, payment_account, number, set_by, purchasing_account, merchant, span, amount_micros,
    changed_at)
  select bucket, payment_account, row_number() over (partition by bucket, payment_account
      order by set_at, set_by, purchasing_account, merchant, span),
    set_by, purchasing_account, merchant, span, amount_micros, set_at
  from limits;
