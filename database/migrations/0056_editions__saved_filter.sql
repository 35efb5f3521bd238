-- What a person narrows the list of a site to again and again, under a name of their own; one of them may open the list.
create table editions.saved_filter (
  site_id uuid not null constraint saved_filter_site_fk references sites.site,
  id uuid not null,
  person_id uuid not null constraint saved_filter_person_fk references units.person,
  name text not null constraint saved_filter_name_said check (length(name) between 1 and 80),
  query text not null constraint saved_filter_query_short check (length(query) <= 2000),
  is_default boolean not null default false,
  created_at timestamptz not null,
  constraint saved_filter_pk primary key (site_id, id),
  constraint saved_filter_name_unique unique (site_id, person_id, name)
);

create unique index saved_filter_one_default on editions.saved_filter (site_id, person_id) where is_default;
