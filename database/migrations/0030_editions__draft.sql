-- What somebody is writing and has not yet handed over: one working copy for each writer of an edition, kept at every
-- autosave. It becomes a revision when it is saved or a deed is done on it; until then it overwrites nobody's text.
create table editions.draft (
  site_id uuid not null,
  edition_id uuid not null,
  account_id uuid not null constraint draft_account_fk references people.account,
  version integer not null default 1,
  based_on uuid not null,
  form jsonb not null,
  writer_person_id uuid constraint draft_writer_fk references units.person,
  writer_name text not null constraint draft_writer_said check (writer_name <> ''),
  on_behalf boolean not null default false,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  constraint draft_pk primary key (site_id, edition_id, account_id),
  constraint draft_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint draft_based_on_fk foreign key (site_id, based_on) references editions.revision (site_id, id)
);

create index draft_account on editions.draft (account_id, saved_at desc);
