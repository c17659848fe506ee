-- Letters say whom they are about, so that an erasure finds a person's own without looking through everybody's.

-- Ids of people and of their accounts that the cause names, or that it is for.
alter table outbox_mails add column about text[] collate "C" not null default '{}';
update outbox_mails set about = array(
  select distinct m[1] from regexp_matches(cause, '((?:sgn|cus|pac|pay)_[0-9a-z]{26,28})', 'g') m);
alter table outbox_mails alter column about drop default;
-- What was written must be found at once, also right after it was: nothing waits to be put into the index.
create index outbox_mails_about on outbox_mails using gin (about) with (fastupdate = off);
create index outbox_mails_recipient on outbox_mails (lower(recipient), created_at);

alter table outbox_notices add column about text[] collate "C" not null default '{}';
update outbox_notices set about = array(
  select distinct m[1]
  from regexp_matches(cause || ' ' || coalesce(receiver, ''), '((?:sgn|cus|pac|pay)_[0-9a-z]{26,28})', 'g') m);
alter table outbox_notices alter column about drop default;
create index outbox_notices_about on outbox_notices using gin (about) with (fastupdate = off);
create index outbox_notices_email on outbox_notices (lower(email)) where email is not null;

-- What somebody took up lies with its giver, anywhere.
create index gifts_claimed_by on gifts (claimed_by) where claimed_by is not null;

-- What else an erasure looks for.
create index email_changes_email on email_changes (email_key);
create index registrations_email on registrations (email_key);
create index registrations_payment_account on registrations (payment_account) where payment_account is not null;
create index registrations_purchasing_account on registrations (purchasing_account) where purchasing_account is not null;
create index personal_codes_sign_on on personal_codes (sign_on);
create index mailed_links_of on mailed_links (sign_on);
drop index mailed_links_sign_on;
create index provider_documents_account on provider_documents ((payload ->> 'accountId'))
  where payload ->> 'accountId' is not null;
create index provider_documents_session on provider_documents ((payload #>> '{session,accountId}'))
  where payload #>> '{session,accountId}' is not null;
create index provider_documents_login on provider_documents ((payload #>> '{result,login,accountId}'))
  where payload #>> '{result,login,accountId}' is not null;
