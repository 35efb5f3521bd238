-- Who wrote a revision. With "nhập thay" it is the one whose text it is, and `typed_by` the account that entered it.
create table editions.writer (
  site_id uuid not null,
  revision_id uuid not null,
  person_id uuid constraint writer_person_fk references units.person,
  name text not null constraint writer_name_said check (name <> ''),
  typed_by uuid not null constraint writer_account_fk references people.account,
  on_behalf boolean not null default false,
  constraint writer_pk primary key (site_id, revision_id),
  constraint writer_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);
