-- Jobs that repeat are rows of the register: the queue that had them goes, with its schema.
drop schema if exists pgboss cascade;
