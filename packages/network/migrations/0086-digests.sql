-- The mail of what was bought: how often an account has it, and how far it was told.
alter table purchasing_accounts add column purchase_mails text collate "C" not null default 'daily';
alter table purchasing_accounts add constraint purchasing_accounts_purchase_mails_check
  check (purchase_mails in ('each', 'daily', 'none'));

-- owner: digests
-- placed: by bucket
create table digests (
  bucket smallint not null,
  purchasing_account text collate "C" not null,
  -- Purchases of its tab through this number were told.
  told_through bigint not null,
  primary key (bucket, purchasing_account)
);
-- What was bought before there were such mails is told to nobody.
insert into digests (bucket, purchasing_account, told_through)
  select bucket, purchasing_account, max(tab_number) from purchases group by bucket, purchasing_account;

-- owner: digests
-- placed: by bucket
create table digest_rounds (
  bucket smallint not null,
  -- Whoever has the mail in the morning has it for all mornings up to here.
  through timestamptz not null,
  primary key (bucket)
);
