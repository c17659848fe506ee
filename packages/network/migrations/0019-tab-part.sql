-- What of a price is on the tab stands beside the price: money from elsewhere may pay for a purchase, in part or in whole.

-- tab_total_micros sums tab_micros: what is on the tab, which a price need not be. Until now the tab paid for everything.
alter table purchases add column tab_micros bigint;
alter table purchases disable trigger purchases_unchanged;
update purchases set tab_micros = price_micros;
alter table purchases enable trigger purchases_unchanged;
alter table purchases alter column tab_micros set not null;
alter table purchases add constraint purchases_tab_micros_check check (tab_micros between 0 and price_micros);
