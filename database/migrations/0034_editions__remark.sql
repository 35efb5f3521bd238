-- What an editor says about a passage when an item goes back. The passage is quoted, so that it is found again in a later text.
create table editions.remark (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  revision_id uuid not null,
  anchor text,
  occurrence integer not null default 1 constraint remark_occurrence_counts check (occurrence > 0),
  comment text not null constraint remark_comment_said check (comment <> ''),
  made_at timestamptz not null,
  made_by uuid not null constraint remark_account_fk references people.account,
  made_by_name text not null,
  resolved_at timestamptz,
  resolved_by uuid constraint remark_resolving_account_fk references people.account,
  constraint remark_pk primary key (site_id, id),
  constraint remark_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint remark_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);

create index remark_edition on editions.remark (site_id, edition_id, made_at);
