-- An inspection team looks at what its decision names: sites, units, a period; published items and evidence only.
create table people.inspection (
  id uuid constraint inspection_pk primary key,
  number text not null constraint inspection_number_said check (number <> ''),
  issuer text not null constraint inspection_issuer_said check (issuer <> ''),
  decided_on date not null,
  subject text not null default '',
  period_from date not null,
  period_to date not null,
  valid_from date not null,
  valid_until date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_at timestamptz,
  constraint inspection_period_in_order check (period_from <= period_to),
  constraint inspection_dates_in_order check (valid_from <= valid_until)
);

-- A scope without a unit is the whole site.
create table people.inspection_scope (
  inspection_id uuid not null constraint inspection_scope_inspection_fk references people.inspection,
  site_id uuid not null constraint inspection_scope_site_fk references sites.site,
  unit_id uuid constraint inspection_scope_unit_fk references units.unit,
  constraint inspection_scope_unique unique nulls not distinct (inspection_id, site_id, unit_id)
);

create index inspection_scope_site on people.inspection_scope (site_id);

create table people.inspector (
  inspection_id uuid not null constraint inspector_inspection_fk references people.inspection,
  person_id uuid not null constraint inspector_person_fk references units.person,
  title text not null default '',
  constraint inspector_pk primary key (inspection_id, person_id)
);

create index inspector_person on people.inspector (person_id);

-- Every look, for the inspected to see. Only grows.
create table people.inspection_look (
  site_id uuid not null constraint inspection_look_site_fk references sites.site,
  id uuid not null,
  person_id uuid not null constraint inspection_look_person_fk references units.person,
  path text not null,
  looked_at timestamptz not null,
  constraint inspection_look_pk primary key (site_id, id)
);

create index inspection_look_when on people.inspection_look (site_id, looked_at desc);
