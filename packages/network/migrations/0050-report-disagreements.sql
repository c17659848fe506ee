-- Reports are fetched again and again until each request has its answer: only what is new in one is kept.

-- What a processor reported and our books do not say, each once, however often it is reported: it holds a request that
-- nobody made, or something else about one than it said before. People look at each.
-- owner: billing
-- placed: coordinator
create table report_disagreements (
  id text collate "C" primary key,
  outcome text collate "C" not null check (outcome in ('unknown', 'contradicts')),
  request text collate "C" not null,
  status text collate "C" not null check (status in ('paid', 'declined')),
  reason text,
  -- What the line says was charged, where it does.
  charged_micros bigint,
  charged_currency text collate "C",
  -- Whose line it was; null where people vouched for it.
  processor text collate "C",
  report text collate "C" not null,
  line integer not null,
  received_at timestamptz not null,
  unique nulls not distinct (request, status, processor, charged_micros, charged_currency),
  check ((charged_micros is null) = (charged_currency is null))
);
create trigger report_disagreements_unchanged before update or delete or truncate on report_disagreements
  for each statement execute function refuse_change();
