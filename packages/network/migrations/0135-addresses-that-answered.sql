-- An address counts once its mailbox has answered. Until then nobody else is kept from it, and nothing is mailed there but the link
-- by which it answers.

-- An address that somebody gave for a sign-on. It finds the sign-on where nobody has proved the address to be theirs.
-- owner: customers
-- placed: by email_key
create table email_claims (
  email_key text collate "C" not null,
  sign_on text collate "C" not null,
  claimed_at timestamptz not null,
  primary key (email_key, sign_on)
);
create index email_claims_sign_on on email_claims (sign_on);

-- All that there are were unique from the start.
alter table sign_ons add column is_email_proved boolean not null default true;
alter table sign_ons alter column is_email_proved drop default;
