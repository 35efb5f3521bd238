-- The one editorial workflow: items, their editions by language, revisions, and what is live.
create schema editions;

create table editions.counter (
  site_id uuid constraint counter_pk primary key constraint counter_site_fk references sites.site,
  last_number integer not null
);

create table editions.item (
  site_id uuid not null constraint item_site_fk references sites.site,
  id uuid not null,
  type text not null constraint item_type check (type in ('article', 'page', 'agenda')),
  number integer not null,
  external_id text,
  created_at timestamptz not null default now(),
  constraint item_pk primary key (site_id, id),
  constraint item_number_unique unique (site_id, number),
  constraint item_external_id_unique unique (site_id, external_id)
);

create table editions.edition (
  site_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  language text not null constraint edition_language check (language in ('vi', 'en')),
  state text not null constraint edition_state check (state in (
    'draft', 'submitted', 'in-review', 'returned', 'awaiting-approval', 'approved', 'scheduled', 'published', 'withdrawn',
    'archived')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint edition_pk primary key (site_id, id),
  constraint edition_item_fk foreign key (site_id, item_id) references editions.item (site_id, id),
  constraint edition_language_once unique (site_id, item_id, language)
);

-- A revision never changes once written. Searched facts stand in the content type's own table, keyed by revision.
create table editions.revision (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  no integer not null,
  title text not null,
  summary text not null default '',
  slug text not null,
  picture jsonb,
  content jsonb not null,
  section_ids uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid constraint revision_account_fk references people.account,
  constraint revision_pk primary key (site_id, id),
  constraint revision_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint revision_no_unique unique (site_id, edition_id, no)
);

-- What a list of the citizen's side may need of a live or scheduled edition. `gathered_by` is the portal that shows this
-- site's newest items among its component sites'.
create table editions.publication (
  site_id uuid not null,
  edition_id uuid not null,
  item_id uuid not null,
  revision_id uuid not null,
  type text not null,
  genre text,
  language text not null,
  number integer not null,
  path text not null,
  section_id uuid,
  title text not null,
  summary text not null,
  picture jsonb,
  live_from timestamptz not null,
  live_until timestamptz,
  changed_at timestamptz not null default now(),
  gathered_by uuid constraint publication_gathered_by_fk references sites.site,
  constraint publication_pk primary key (site_id, edition_id),
  constraint publication_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint publication_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint publication_section_fk foreign key (site_id, section_id) references sites.section (site_id, id),
  constraint publication_path_unique unique (site_id, path),
  constraint publication_live_from_key unique (site_id, edition_id, live_from),
  constraint publication_until_after_from check (live_until > live_from)
);

create index publication_latest on editions.publication (site_id, type, language, live_from desc, number desc);
create index publication_by_genre on editions.publication (site_id, genre, language, live_from desc, number desc)
  where genre is not null;
create index publication_gathered on editions.publication (gathered_by, language, live_from desc, number desc, site_id)
  where gathered_by is not null and type = 'article';
create index publication_starts on editions.publication (site_id, live_from);
create index publication_ends on editions.publication (site_id, live_until) where live_until is not null;
create index publication_gathered_starts on editions.publication (gathered_by, live_from) where gathered_by is not null;
create index publication_gathered_ends on editions.publication (gathered_by, live_until)
  where gathered_by is not null and live_until is not null;
create index publication_by_number on editions.publication (site_id, number, language);

-- In which sections, and their ancestors, a publication stands; carries the sort key so that a section page is one index walk.
create table editions.placement (
  site_id uuid not null,
  section_id uuid not null,
  edition_id uuid not null,
  language text not null,
  number integer not null,
  live_from timestamptz not null,
  constraint placement_pk primary key (site_id, section_id, edition_id),
  constraint placement_publication_fk foreign key (site_id, edition_id, live_from)
    references editions.publication (site_id, edition_id, live_from) on update cascade on delete cascade,
  constraint placement_section_fk foreign key (site_id, section_id) references sites.section (site_id, id)
);

create index placement_latest on editions.placement (site_id, section_id, language, live_from desc, number desc, edition_id);
create index placement_publication on editions.placement (site_id, edition_id, live_from);

-- The files a live edition shows: the only ones that may be served.
create table editions.publication_file (
  site_id uuid not null,
  edition_id uuid not null,
  prefix text not null,
  name text not null,
  sha256 text not null,
  content_type text not null,
  bytes bigint not null,
  constraint publication_file_pk primary key (site_id, prefix, name, edition_id),
  constraint publication_file_publication_fk foreign key (site_id, edition_id)
    references editions.publication (site_id, edition_id) on delete cascade
);

create index publication_file_publication on editions.publication_file (site_id, edition_id);

-- A site that moves in the tree is gathered by its new parent from the same commit on.
create function editions.follow_site_parent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update editions.publication set gathered_by = new.parent_id where site_id = new.id;
  return null;
end
$$;

create trigger site_parent_moves_publications
  after update of parent_id on sites.site
  for each row when (old.parent_id is distinct from new.parent_id)
  execute function editions.follow_site_parent();

alter table editions.publication enable row level security;
alter table editions.placement enable row level security;
