-- A merchant may wait for the operator, and has to prove its addresses where the operator does not vouch for them.

-- Waiting: it may prepare everything, and sells nothing.
alter table merchants drop constraint merchants_status_check;
alter table merchants add constraint merchants_status_check check (status in ('waiting', 'active', 'closed'));

-- What a file at the address, or a record of its name, has to say; null for what the operator vouches for.
alter table merchant_addresses add column proof_text text collate "C";
alter table merchant_addresses add column proved_by text collate "C";
alter table merchant_addresses add constraint merchant_addresses_proved_by_check
  check (proved_by in ('operator', 'file', 'record'));
alter table merchant_addresses add column proved_at timestamptz;
update merchant_addresses set proved_by = 'operator', proved_at = added_at;
alter table merchant_addresses add constraint merchant_addresses_proved_check
  check ((proved_by is null) = (proved_at is null));
alter table merchant_addresses add constraint merchant_addresses_provable_check
  check (proof_text is not null or proved_by = 'operator');
