-- A form that is sent twice asks for one account: what is asked for has an id of whoever asks, as orders have.
alter table merchant_applications add column own_id text collate "C";
alter table merchant_applications add constraint merchant_applications_own_id unique (asked_by, own_id);

-- When the merchant's site first asked something of the network: whoever sets it up is told that it was heard.
alter table merchants add column heard_at timestamptz;
