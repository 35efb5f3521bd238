-- A step that was taken without the second pair of eyes, with its reason; it stays flagged until somebody confirms it.
create table editions.exception (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  revision_id uuid not null,
  kind text not null constraint exception_kind check (kind in ('urgent', 'by-telephone')),
  reason text not null constraint exception_reason_said check (reason <> ''),
  approver_person_id uuid constraint exception_approver_fk references units.person,
  approver_name text,
  approver_title text,
  told_at timestamptz,
  made_at timestamptz not null,
  made_by uuid not null constraint exception_account_fk references people.account,
  made_by_person uuid not null constraint exception_person_fk references units.person,
  confirmed_at timestamptz,
  confirmed_by uuid constraint exception_confirming_account_fk references people.account,
  confirmed_by_person uuid constraint exception_confirming_person_fk references units.person,
  confirmed_title text,
  constraint exception_pk primary key (site_id, id),
  constraint exception_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint exception_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint exception_telephone_is_whole check (
    kind <> 'by-telephone' or (approver_name <> '' and approver_title <> '' and told_at is not null)),
  constraint exception_confirmed_by_another check (confirmed_by_person <> made_by_person),
  constraint exception_confirmed_whole check (
    (confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_by_person is null))
);

create index exception_open on editions.exception (site_id, made_at) where confirmed_at is null;
create index exception_edition on editions.exception (site_id, edition_id);
