-- Agencies, organisations and contributors as a dated tree, with successors; officials with dated titles.
create schema units;
create extension if not exists btree_gist;

create table units.unit (
  id uuid constraint unit_pk primary key,
  kind text not null constraint unit_kind check (kind in (
    'province', 'department', 'district', 'commune', 'party-committee', 'peoples-council', 'peoples-committee', 'front',
    'mass-organisation', 'division', 'police', 'military', 'service-unit', 'school', 'newspaper', 'person', 'other')),
  commune_kind text constraint unit_commune_kind check (commune_kind in ('xa', 'phuong', 'dac-khu')),
  code text constraint unit_code_unique unique,
  created_at timestamptz not null default now(),
  constraint unit_commune_has_kind check (commune_kind is null or kind = 'commune')
);

-- What a unit was called and whom it belonged to, period by period. A missing date is 'not known' and excludes nothing.
create table units.state (
  id uuid constraint state_pk primary key,
  unit_id uuid not null constraint state_unit_fk references units.unit,
  name text not null constraint state_name_said check (name <> ''),
  short_name text,
  name_en text,
  parent_id uuid constraint state_parent_fk references units.unit,
  valid_from date,
  valid_to date,
  decision text,
  constraint state_dates_in_order check (valid_from <= valid_to),
  constraint state_not_own_parent check (parent_id <> unit_id),
  constraint state_no_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index state_parent on units.state (parent_id);
create index state_name on units.state (lower(name) collate "C");

create table units.succession (
  from_unit_id uuid not null constraint succession_from_fk references units.unit,
  to_unit_id uuid not null constraint succession_to_fk references units.unit,
  happened_on date not null,
  decision text,
  constraint succession_pk primary key (from_unit_id, to_unit_id)
);

create table units.person (
  id uuid constraint person_pk primary key,
  full_name text not null constraint person_name_said check (full_name <> ''),
  created_at timestamptz not null default now()
);

create table units.pen_name (
  person_id uuid not null constraint pen_name_person_fk references units.person,
  name text not null,
  constraint pen_name_pk primary key (person_id, name)
);

-- `rank` is the protocol order inside the unit: directories never sort leaders by name.
create table units.official (
  id uuid constraint official_pk primary key,
  person_id uuid not null constraint official_person_fk references units.person,
  unit_id uuid not null constraint official_unit_fk references units.unit,
  title text not null,
  title_en text,
  rank integer not null,
  duties text,
  phone text,
  email text,
  valid_from date,
  valid_to date,
  constraint official_dates_in_order check (valid_from <= valid_to)
);

create index official_unit on units.official (unit_id, rank);
