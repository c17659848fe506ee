-- Lists that are read in pages go by an index: as many rows are read as are shown.

create index news_published on news (published_at, id) where withdrawn_at is null;
create index gifts_given on gifts (bucket, purchasing_account, id) where status <> 'refused';
