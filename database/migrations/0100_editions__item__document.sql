-- Documents (văn bản) pass through the one workflow too.
alter table editions.item drop constraint item_type;
alter table editions.item add constraint item_type check (type in ('article', 'page', 'agenda', 'document'));
