-- Steps of the workflow that no reader sees join the ledger, with who took them under which title and what they led from.
alter table editions.event
  add column deed text,
  add column from_state text,
  add column to_state text,
  add column was_pending boolean,
  add column by_person uuid constraint event_person_fk references units.person,
  add column by_title text,
  add column for_person uuid constraint event_for_person_fk references units.person,
  add column undoes bigint constraint event_undoes_fk references editions.event,
  drop constraint event_kind,
  add constraint event_kind check (kind in (
    'created', 'revised', 'submitted', 'taken-up', 'returned', 'recommended', 'approved', 'scheduled', 'unscheduled', 'published',
    'published-in-another-language', 'published-again', 'change-begun', 'change-discarded', 'limited', 'corrected', 'withdrawn',
    'archived', 'restored', 'undone', 'confirmed'));

create unique index event_undone_once on editions.event (undoes) where undoes is not null;
