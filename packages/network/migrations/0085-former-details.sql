-- What somebody was called, and where they lived, until they changed it: documents of before go on saying it.
-- owner: customers
-- placed: by bucket
create table former_details (
  bucket smallint not null,
  customer text collate "C" not null,
  until timestamptz not null,
  first_name text not null,
  last_name text not null,
  country text collate "C" not null,
  postal_code text not null,
  primary key (bucket, customer, until),
  foreign key (bucket, customer) references customers (bucket, id)
);
