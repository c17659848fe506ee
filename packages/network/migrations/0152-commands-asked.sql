-- What an operator asked for under a key is written down when the request is found to be a good one, once, whoever dies
-- and goes on with it.
alter table commands add column is_asked boolean not null default false;
