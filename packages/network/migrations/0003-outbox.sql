-- Messages that are to leave the network, written in the transaction that causes them.

-- owner: outbox
-- placed: coordinator
create table outbox_mails (
  id text collate "C" primary key,
  cause text collate "C" not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  delivered_at timestamptz,
  parked_reason text,
  unique (cause)
);
create index outbox_mails_due on outbox_mails (next_attempt_at)
  where delivered_at is null and parked_reason is null;
