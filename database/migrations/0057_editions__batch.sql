-- One deed on many editions at once: each was its own transaction; what became of each stands here, so that it can be told and
-- taken back.
create table editions.batch (
  site_id uuid not null constraint batch_site_fk references sites.site,
  id uuid not null,
  account_id uuid not null constraint batch_account_fk references people.account,
  deed text not null,
  made_at timestamptz not null,
  constraint batch_pk primary key (site_id, id)
);

create table editions.batch_line (
  site_id uuid not null,
  batch_id uuid not null,
  no integer not null,
  edition_id uuid not null,
  title text not null,
  -- Empty where it was done.
  problems text[] not null,
  -- What to take back: a line of the ledger, or the text that stood before.
  event_id bigint constraint batch_line_event_fk references editions.event,
  former_revision_id uuid,
  revision_id uuid,
  undone_at timestamptz,
  not_undone text,
  constraint batch_line_pk primary key (site_id, batch_id, no),
  constraint batch_line_batch_fk foreign key (site_id, batch_id) references editions.batch (site_id, id),
  constraint batch_line_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint batch_line_former_fk foreign key (site_id, former_revision_id) references editions.revision (site_id, id),
  constraint batch_line_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);
