-- What came in: each file once for a site, with the bytes as they came, what was found in it, and what became of it.
create table intake.arrival (
  site_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  sha256 text not null constraint arrival_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  bytes bigint not null,
  form text not null constraint arrival_form check (form in ('pdf', 'package', 'other')),
  -- The archive or letter it lay in.
  container text,
  received_at timestamptz not null,
  received_by uuid constraint arrival_received_by_fk references people.account,
  state text not null constraint arrival_state check (state in (
    'received', 'checked', 'waiting', 'published', 'handed-on', 'carried-out', 'refused', 'returned', 'set-aside')),
  -- Grows with every change, so that two people never decide the same arrival unknowingly.
  version int not null default 1,
  tries int not null default 0,
  -- Why it was refused, returned or set aside; and what somebody wrote to it.
  reason text,
  note text not null default '',
  -- The signed file itself: the arrival, or what a package carries; and the files beside it.
  main_sha256 text,
  main_name text,
  attachments jsonb not null default '[]',
  -- Of a package: what it says, which deed it asks for, and about which documents.
  package jsonb,
  package_key text,
  business smallint not null default 0 constraint arrival_business check (business between 0 and 3),
  about text[] not null default '{}',
  scan text not null default 'not-asked' constraint arrival_scan check (scan in ('clean', 'not-asked', 'unscanned')),
  signature jsonb,
  reading jsonb,
  pages int,
  page_sizes jsonb not null default '[]',
  -- The facts in force: as read, then as people wrote them.
  facts jsonb not null default '{}',
  number_symbol text not null default '',
  issued_on date,
  kind text not null default '',
  issuer text not null default '',
  subject text not null default '',
  -- Number, date and issuer folded into one: two arrivals of one document agree in it.
  identity text,
  shape bytea,
  compared jsonb not null default '[]',
  stops jsonb not null default '[]',
  routed jsonb,
  is_sure boolean not null default false,
  text text not null default '',
  redacted_sha256 text,
  redacted_text text,
  edition_id uuid,
  checked_at timestamptz,
  ended_at timestamptz,
  ended_by uuid constraint arrival_ended_by_fk references people.account,
  -- The permission by which it was published without anybody's confirmation.
  permission_id uuid,
  constraint arrival_pk primary key (site_id, id),
  constraint arrival_source_fk foreign key (site_id, source_id) references intake.source (site_id, id),
  constraint arrival_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint arrival_bytes_once unique (site_id, sha256),
  constraint arrival_package_once unique (site_id, package_key),
  constraint arrival_published_with_edition check (state <> 'published' or edition_id is not null),
  constraint arrival_ended_with_reason check (state not in ('refused', 'returned', 'set-aside') or reason <> '')
);

create index arrival_queue on intake.arrival (site_id, state, received_at, id);
create index arrival_same on intake.arrival (site_id, identity) where identity is not null;
create index arrival_of_edition on intake.arrival (site_id, edition_id) where edition_id is not null;

-- Every step of an arrival; the audit holds the same beyond the reach of this table.
create table intake.step (
  site_id uuid not null,
  id uuid not null,
  arrival_id uuid not null,
  deed text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  by_account uuid constraint step_account_fk references people.account,
  detail text not null default '',
  constraint step_pk primary key (site_id, id),
  constraint step_arrival_fk foreign key (site_id, arrival_id) references intake.arrival (site_id, id)
);

create index step_of_arrival on intake.step (site_id, arrival_id, at);

-- Each time the bytes were brought, also those that were here already: nothing that was sent is without a trace.
create table intake.delivery (
  site_id uuid not null,
  id uuid not null,
  arrival_id uuid not null,
  source_id uuid not null,
  name text not null,
  at timestamptz not null,
  constraint delivery_pk primary key (site_id, id),
  constraint delivery_arrival_fk foreign key (site_id, arrival_id) references intake.arrival (site_id, id),
  constraint delivery_source_fk foreign key (site_id, source_id) references intake.source (site_id, id)
);

create index delivery_of_arrival on intake.delivery (site_id, arrival_id);
