-- Who answers for which revision, with the title of that day. An approval is of one revision and dies with the next.
create table editions.approval (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  revision_id uuid not null,
  person_id uuid constraint approval_person_fk references units.person,
  name text not null,
  title text not null,
  for_person_id uuid constraint approval_for_person_fk references units.person,
  by_account uuid not null constraint approval_account_fk references people.account,
  approved_at timestamptz not null,
  exception_id uuid,
  cancelled_at timestamptz,
  constraint approval_pk primary key (site_id, id),
  constraint approval_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint approval_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint approval_exception_fk foreign key (site_id, exception_id) references editions.exception (site_id, id)
);

create unique index approval_standing on editions.approval (site_id, revision_id) where cancelled_at is null;
