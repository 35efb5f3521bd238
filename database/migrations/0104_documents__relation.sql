-- How documents stand to each other: kept once, from the document that says it, and read from both ends. The other end is a
-- document of this deployment, or one that is only cited.
create table documents.relation (
  site_id uuid not null,
  revision_id uuid not null,
  no smallint not null,
  kind text not null constraint relation_kind check (kind in (
    'replaces', 'amends', 'supplements', 'repeals', 'cites', 'guides', 'corrects')),
  -- Whether it concerns the whole of the other document or parts of it.
  is_whole boolean not null default true,
  to_site_id uuid,
  to_item_id uuid,
  -- As the text cites it, with what was understood of it.
  citation text not null default '',
  to_number_symbol text not null default '',
  to_number_key text not null default '',
  to_issued_on date,
  constraint relation_pk primary key (site_id, revision_id, no),
  constraint relation_fact_fk foreign key (site_id, revision_id) references documents.fact (site_id, revision_id),
  constraint relation_item_fk foreign key (to_site_id, to_item_id) references editions.item (site_id, id),
  constraint relation_item_whole check ((to_site_id is null) = (to_item_id is null)),
  constraint relation_says_what check (to_item_id is not null or citation <> '')
);

create index relation_to_item on documents.relation (to_site_id, to_item_id) where to_item_id is not null;
create index relation_to_number on documents.relation (to_number_key) where to_number_key <> '';
