-- Events for merchants have a room of their own: what their engines are told of, and whatever else listens.
-- owner: webhooks
comment on table merchant_events is 'what merchants are told of';
-- owner: webhooks
comment on table merchant_event_heads is 'the last number of each merchant''s events';
