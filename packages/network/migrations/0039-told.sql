-- What was told long ago is removed, by the time when that was.
create index outbox_mails_delivered on outbox_mails (delivered_at) where delivered_at is not null;
create index outbox_notices_composed on outbox_notices (composed_at) where composed_at is not null;
create index merchant_events_delivered on merchant_events (delivered_at) where delivered_at is not null;
