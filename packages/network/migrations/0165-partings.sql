-- A customer parts with a merchant: from then on the merchant knows the account by another id, made anew.

-- The partings of an account with a merchant, numbered from 1. What is owned there was kept, or given up with it.
-- owner: outward
-- placed: by bucket
create table partings (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  merchant text collate "C" not null,
  number smallint not null check (number > 0),
  is_kept boolean not null,
  parted_at timestamptz not null,
  primary key (bucket, purchasing_account, merchant, number)
);
create trigger partings_unchanged before update or delete or truncate on partings
  for each statement execute function refuse_change();
