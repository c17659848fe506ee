-- Who stands behind merchants: an organisation owns accounts that sell, people belong to it with a role, and strangers
-- may ask for an account.

-- owner: organisations
-- placed: coordinator
create table organisations (
  id text collate "C" primary key,
  name text not null,
  founded_at timestamptz not null
);

-- A merchant is one organisation's, for ever.
-- owner: organisations
-- placed: coordinator
create table organisation_merchants (
  merchant text collate "C" primary key,
  organisation text collate "C" not null references organisations,
  added_at timestamptz not null
);
create index organisation_merchants_organisation on organisation_merchants (organisation, added_at, merchant);

-- Whoever is taken off has no row: the right ends with it.
-- owner: organisations
-- placed: coordinator
create table organisation_people (
  organisation text collate "C" not null references organisations,
  sign_on text collate "C" not null,
  role text collate "C" not null check (role in ('owner', 'developer', 'accountant', 'support')),
  joined_at timestamptz not null,
  primary key (organisation, sign_on)
);
create index organisation_people_sign_on on organisation_people (sign_on);

-- owner: organisations
-- placed: coordinator
create table organisation_invitations (
  id text collate "C" primary key,
  organisation text collate "C" not null references organisations,
  -- The sign-on that invited; null: the operator.
  invited_by text collate "C",
  token_hash bytea not null,
  -- Whom it is for is forgotten when it ends.
  email text,
  email_key text collate "C",
  role text collate "C" not null check (role in ('owner', 'developer', 'accountant', 'support')),
  status text collate "C" not null check (status in ('open', 'accepted', 'withdrawn')),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((status = 'open') = (ended_at is null)),
  check ((email is null) = (email_key is null)),
  check ((status = 'open') = (email is not null))
);
create unique index organisation_invitations_open on organisation_invitations (organisation, email_key)
  where status = 'open';
create index organisation_invitations_of on organisation_invitations (organisation, invited_at);
create index organisation_invitations_email on organisation_invitations (email_key) where status = 'open';
create index organisation_invitations_over on organisation_invitations (expires_at, id);

-- What a person asked for whom nobody at the network knows: an account that sells. The operator decides.
-- owner: organisations
-- placed: coordinator
create table merchant_applications (
  merchant text collate "C" primary key references organisation_merchants,
  asked_by text collate "C" not null,
  country text collate "C" not null,
  sold text not null,
  status text collate "C" not null check (status in ('waiting', 'approved', 'refused')),
  reason text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  check ((status = 'waiting') = (decided_at is null)),
  check ((status = 'refused') = (reason is not null))
);
create index merchant_applications_queue on merchant_applications (status, asked_at, merchant);
create index merchant_applications_asked_by on merchant_applications (asked_by) where status = 'waiting';

-- Those that there are were made by the operator: each has an organisation of its name, of which nobody is yet.
insert into organisations (id, name, founded_at)
  select 'org_' || substr(id, 5), name, registered_at from merchants;
insert into organisation_merchants (merchant, organisation, added_at)
  select id, 'org_' || substr(id, 5), registered_at from merchants;
