-- A finding that somebody looked at and left as it is, in one text.
create table quality.passed_over (
  site_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  quote text not null,
  passed_at timestamptz not null,
  passed_by uuid not null constraint passed_over_account_fk references people.account,
  constraint passed_over_pk primary key (site_id, edition_id, kind, quote),
  constraint passed_over_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);
