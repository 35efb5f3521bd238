-- One item given to another approver than the standing assignment names. The last one that was not taken back holds.
create table worklist.reassignment (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  to_person_id uuid not null constraint reassignment_to_fk references units.person,
  by_account uuid not null constraint reassignment_by_fk references people.account,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint reassignment_pk primary key (site_id, id),
  constraint reassignment_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);

create unique index reassignment_standing on worklist.reassignment (site_id, edition_id) where ended_at is null;
