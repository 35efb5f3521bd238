-- What the checks said of a revision before a step was taken, with the explanation that was given; travels to the approver.
create table editions.verdict (
  site_id uuid not null,
  revision_id uuid not null,
  no integer not null,
  deed text not null,
  checked_at timestamptz not null,
  findings jsonb not null,
  explanation text,
  by_account uuid not null constraint verdict_account_fk references people.account,
  constraint verdict_pk primary key (site_id, revision_id, no),
  constraint verdict_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);
