-- A deadline that passed, and to whom the item went because of it: once for each person and each time the item waited.
create table worklist.escalation (
  site_id uuid not null,
  edition_id uuid not null,
  waiting_since timestamptz not null,
  person_id uuid not null constraint escalation_person_fk references units.person,
  due_at timestamptz not null,
  escalated_at timestamptz not null,
  constraint escalation_pk primary key (site_id, edition_id, waiting_since, person_id),
  constraint escalation_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);
