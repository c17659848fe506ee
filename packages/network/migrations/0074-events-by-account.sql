-- What is over is found by a summary of the pages: an index in the order of time alone would also be read for the last
-- events of one account, through those of everybody else.
drop index sign_on_events_happened_at;
create index sign_on_events_happened_at on sign_on_events using brin (happened_at);
