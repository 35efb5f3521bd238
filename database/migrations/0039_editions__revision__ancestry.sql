-- Which revision a text began from, and what lists and the ledger say of it before it is published.
alter table editions.revision
  add column based_on uuid,
  add column restored_from uuid,
  add column genre text,
  add column origin text constraint revision_origin check (origin in ('own', 'republished', 'translated')),
  add column unit_id uuid constraint revision_unit_fk references units.unit,
  add constraint revision_based_on_fk foreign key (site_id, based_on) references editions.revision (site_id, id),
  add constraint revision_restored_from_fk foreign key (site_id, restored_from) references editions.revision (site_id, id);
