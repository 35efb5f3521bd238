-- The path a site has chosen from the ready-made ones, from a day on; inspections see which one held when.
create table editions.site_path (
  site_id uuid not null constraint site_path_site_fk references sites.site,
  valid_from date not null,
  path text not null constraint site_path_known check (path in ('one', 'two', 'three')),
  decision text,
  chosen_at timestamptz not null,
  chosen_by uuid constraint site_path_account_fk references people.account,
  constraint site_path_pk primary key (site_id, valid_from)
);
