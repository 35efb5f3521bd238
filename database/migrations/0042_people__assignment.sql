-- Standing assignment (phân công): who edits or approves what, by section, kind of item and issuing body. Null means any.
create table people.assignment (
  site_id uuid not null constraint assignment_site_fk references sites.site,
  id uuid not null,
  person_id uuid not null constraint assignment_person_fk references units.person,
  task text not null constraint assignment_task check (task in ('edit', 'approve')),
  section_id uuid,
  item_kind text,
  body_unit_id uuid,
  basis text,
  valid_from date not null,
  valid_until date,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint assignment_pk primary key (site_id, id),
  constraint assignment_section_fk foreign key (site_id, section_id) references sites.section (site_id, id),
  constraint assignment_body_fk foreign key (site_id, body_unit_id) references sites.body (site_id, unit_id),
  constraint assignment_dates_in_order check (valid_from <= valid_until)
);

create index assignment_person on people.assignment (person_id);

-- Delegation while absent (ủy quyền): another acts for somebody, at one site, until a day.
create table people.delegation (
  site_id uuid not null constraint delegation_site_fk references sites.site,
  id uuid not null,
  from_person_id uuid not null constraint delegation_from_fk references units.person,
  to_person_id uuid not null constraint delegation_to_fk references units.person,
  valid_from date not null,
  valid_until date not null,
  reason text not null default '',
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint delegation_pk primary key (site_id, id),
  constraint delegation_to_another check (from_person_id <> to_person_id),
  constraint delegation_dates_in_order check (valid_from <= valid_until)
);

create index delegation_from on people.delegation (from_person_id);
create index delegation_to on people.delegation (to_person_id);
