-- Groups: several purchasing accounts on one payment account, several sign-ons on one purchasing account, and the
-- invitations through which people join.

-- The payer is the account that a registration opened; it stands for the payment account as long as there is one.
-- name is what the payer calls a member: it tells accounts apart on statements.
alter table purchasing_accounts
  add column role text collate "C" not null default 'payer' check (role in ('payer', 'member')),
  add column name text not null default '',
  add column closed_at timestamptz;
update purchasing_accounts p set name = coalesce((
  select c.first_name || ' ' || c.last_name from sign_ons s
  join customers c on c.bucket = s.bucket and c.id = s.customer
  where s.bucket = p.bucket and s.purchasing_account = p.id
  order by s.created_at, s.id limit 1), '');
alter table purchasing_accounts
  alter column role drop default,
  alter column name drop default;
create unique index purchasing_accounts_payer on purchasing_accounts (bucket, payment_account)
  where role = 'payer';

-- Set when a sign-on was taken off its account. The row stays: purchases and sessions of the past name it.
alter table sign_ons add column ended_at timestamptz;

-- A member that the operator made for a script: which of the accounts of a group it is.
alter table registrations add column purchasing_account text collate "C";

-- Somebody who was asked to sign on to a purchasing account and has not done so yet. The link that was mailed holds
-- the id and a secret of which only the hash is kept; a link that is sent again replaces the one before. Who it is
-- for is forgotten when the invitation ends.
-- owner: customers
-- placed: by bucket
create table invitations (
  bucket smallint not null check (bucket between 0 and 63),
  id text collate "C" not null,
  payment_account text collate "C" not null,
  purchasing_account text collate "C" not null,
  invited_by text collate "C" not null,
  token_hash bytea not null,
  email text,
  email_key text collate "C",
  member_id text,
  first_name text,
  last_name text,
  status text collate "C" not null check (status in ('open', 'accepted', 'withdrawn')),
  sent_count integer not null check (sent_count > 0),
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (bucket, id),
  foreign key (bucket, purchasing_account) references purchasing_accounts (bucket, id),
  check ((status = 'open') = (ended_at is null)),
  check ((status = 'open') = (email is not null)),
  check ((email is null) = (email_key is null)),
  check ((email is null) = (member_id is null)),
  check ((email is null) = (first_name is null)),
  check ((email is null) = (last_name is null))
);
create unique index invitations_open on invitations (bucket, payment_account, email_key)
  where status = 'open';
create index invitations_purchasing_account on invitations (bucket, purchasing_account);

-- What a payer asked for with an id of their own: the same id again answers with what the first made.
-- owner: customers
-- placed: by bucket
create table group_commands (
  bucket smallint not null check (bucket between 0 and 63),
  payment_account text collate "C" not null,
  command_key text collate "C" not null,
  content_hash text collate "C" not null,
  made text collate "C" not null,
  happened_at timestamptz not null,
  primary key (bucket, payment_account, command_key)
);
