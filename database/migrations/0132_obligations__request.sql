-- What is asked of a unit because of a duty, and what people attest of a site: days of its domain, certificate, licence, notices.
create table obligations.request (
  site_id uuid not null constraint request_site_fk references sites.site,
  id uuid not null,
  key text not null,
  unit_id uuid not null constraint request_unit_fk references units.unit,
  note text not null default '',
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null constraint request_asked_by_fk references people.account,
  ended_at timestamptz,
  ended_by uuid constraint request_ended_by_fk references people.account,
  constraint request_pk primary key (site_id, id)
);

create index request_open on obligations.request (site_id, due_on) where ended_at is null;

-- Only grows; the last one entered by a day holds on it.
create table obligations.attested (
  site_id uuid not null constraint attested_site_fk references sites.site,
  id uuid not null,
  fact text not null constraint attested_fact_said check (fact <> ''),
  said text not null constraint attested_said check (said <> ''),
  valid_until date,
  source text not null default '',
  entered_at timestamptz not null,
  entered_by uuid constraint attested_by_fk references people.account,
  constraint attested_pk primary key (site_id, id)
);

create index attested_latest on obligations.attested (site_id, fact, entered_at desc);
