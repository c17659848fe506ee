-- What was replaced still takes an account back for a week, so that whoever gets in for a moment keeps nobody out for good.

-- The address before the present one. One for each sign-on: the first that was replaced while it counts.
-- owner: customers
-- placed: by sign_on
create table former_addresses (
  sign_on text collate "C" primary key,
  email text not null,
  email_key text collate "C" not null,
  until timestamptz not null
);
create index former_addresses_email on former_addresses (email_key);
create index former_addresses_until on former_addresses (until);

alter table sign_ons add column former_recovery_hash text;
alter table sign_ons add column former_recovery_until timestamptz;
alter table sign_ons add constraint sign_ons_former_recovery_check
  check ((former_recovery_hash is null) = (former_recovery_until is null));

-- A link to take an account back that went to its former address, which it has again then.
alter table mailed_links drop constraint mailed_links_kind_check;
alter table mailed_links add constraint mailed_links_kind_check
  check (kind in ('sign_on', 'recovery', 'new_address', 'former_address'));
alter table mailed_links drop constraint mailed_links_check;
alter table mailed_links add constraint mailed_links_check
  check (new_email is null or kind in ('new_address', 'former_address'));
