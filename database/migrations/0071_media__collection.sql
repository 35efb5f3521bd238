-- Files of a site that belong together: an event, a season, a village.
create table media.collection (
  site_id uuid not null constraint collection_site_fk references sites.site,
  id uuid not null,
  name text not null constraint collection_name_is_said check (name <> ''),
  created_at timestamptz not null,
  constraint collection_pk primary key (site_id, id),
  constraint collection_name_once unique (site_id, name)
);

create table media.collected (
  site_id uuid not null,
  collection_id uuid not null,
  file_id uuid not null,
  constraint collected_pk primary key (site_id, collection_id, file_id),
  constraint collected_collection_fk foreign key (site_id, collection_id) references media.collection (site_id, id) on delete cascade,
  constraint collected_file_fk foreign key (site_id, file_id) references media.file (site_id, id) on delete cascade
);

create index collected_file on media.collected (site_id, file_id);
