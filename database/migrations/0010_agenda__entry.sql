-- One line of the agenda of leaders (lịch công tác); an edition is the agenda of one week.
create schema agenda;

create table agenda.entry (
  site_id uuid not null,
  revision_id uuid not null,
  no integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  leader text not null,
  what text not null,
  place text,
  prepared_by text,
  constraint entry_pk primary key (site_id, revision_id, no),
  constraint entry_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint entry_ends_after_start check (ends_at > starts_at)
);

-- A week is one walk, however many years of agendas there are.
create index entry_starts on agenda.entry (site_id, starts_at);
