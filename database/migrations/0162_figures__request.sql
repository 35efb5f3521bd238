-- What a site asks its units for, until when. A unit that gives nothing by then is 'Không báo cáo', which is no zero.
create table figures.request (
  site_id uuid not null constraint request_site_fk references sites.site,
  id uuid not null,
  title text not null constraint request_title_said check (title <> ''),
  note text not null default '',
  period_from date not null,
  period_to date not null,
  due_on date not null,
  due_at timestamptz not null,
  -- In working days of the calendar, with the version that reckoned them; null where a day was named.
  term_days integer constraint request_term check (term_days between 1 and 120),
  calendar_version integer,
  made_at timestamptz not null,
  made_by uuid not null constraint request_account_fk references people.account,
  constraint request_pk primary key (site_id, id),
  constraint request_period_in_order check (period_to >= period_from)
);

create table figures.asked_unit (
  site_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null constraint asked_unit_unit_fk references units.unit,
  answered_at timestamptz,
  answered_by uuid constraint asked_unit_account_fk references people.account,
  constraint asked_unit_pk primary key (site_id, request_id, unit_id),
  constraint asked_unit_request_fk foreign key (site_id, request_id) references figures.request (site_id, id),
  constraint asked_unit_answered_by_somebody check ((answered_at is null) = (answered_by is null))
);

create index asked_unit_open on figures.asked_unit (unit_id) where answered_at is null;

create table figures.asked_indicator (
  site_id uuid not null,
  request_id uuid not null,
  indicator text not null,
  constraint asked_indicator_pk primary key (site_id, request_id, indicator),
  constraint asked_indicator_request_fk foreign key (site_id, request_id) references figures.request (site_id, id)
);

alter table figures.value add constraint value_request_fk
  foreign key (site_id, request_id) references figures.request (site_id, id);
