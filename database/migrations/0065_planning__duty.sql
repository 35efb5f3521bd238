-- What a board decides ahead: who is on duty when others rest, who writes what, and which days are to be remembered.
create schema planning;

create table planning.duty (
  site_id uuid not null constraint duty_site_fk references sites.site,
  day date not null,
  person_id uuid not null constraint duty_person_fk references units.person,
  set_at timestamptz not null,
  set_by uuid not null constraint duty_account_fk references people.account,
  constraint duty_pk primary key (site_id, day)
);

create index duty_person on planning.duty (site_id, person_id, day);
