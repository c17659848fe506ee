-- What a cancellation was asked for with is kept, so that another one under its id is known for another.

-- expected_micros: the credit that was shown; null where whatever it was would do.
-- owner: subscriptions
alter table subscription_cancellations add column expected_micros bigint;
