-- Who issued a document, in the order of its heading; several where it is joint (liên tịch).
create table documents.issuer (
  site_id uuid not null,
  revision_id uuid not null,
  no smallint not null,
  name text not null constraint issuer_name check (name <> ''),
  unit_id uuid constraint issuer_unit_fk references units.unit,
  constraint issuer_pk primary key (site_id, revision_id, no),
  constraint issuer_fact_fk foreign key (site_id, revision_id) references documents.fact (site_id, revision_id)
);

create index issuer_by_unit on documents.issuer (site_id, unit_id) where unit_id is not null;
create index issuer_by_name on documents.issuer (site_id, name);
