-- What each merchant was to be told of sign-ons that ended, for an engine that was down meanwhile and has forgotten.
-- owner: signon
-- placed: coordinator
create table sign_offs (
  merchant text collate "C" not null,
  -- The merchant's own name for the sign-on; it says nothing elsewhere.
  sid text collate "C" not null,
  ended_at timestamptz not null,
  primary key (merchant, sid)
);
create index sign_offs_list on sign_offs (merchant, ended_at, sid);
create index sign_offs_old on sign_offs (ended_at);
