-- How far a sandbox network's clock is ahead of the real one; it only grows. Not used outside sandbox mode.

-- owner: platform
-- placed: coordinator
create table sandbox_clock (
  singleton boolean primary key default true check (singleton),
  offset_ms bigint not null check (offset_ms >= 0)
);

insert into sandbox_clock (singleton, offset_ms) values (true, 0);
