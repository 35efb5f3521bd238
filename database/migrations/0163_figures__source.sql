-- Systems that send figures, each with a token of its own, and what they sent: once for a unit and period, however often it comes.
create table figures.source (
  site_id uuid not null constraint source_site_fk references sites.site,
  id uuid not null,
  name text not null constraint source_name check (name <> '' and length(name) <= 120),
  -- Of a token only its hash is kept: nobody can read it here.
  token_hash text not null constraint source_token check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The last signs of the token, by which people tell one from another.
  token_tail text not null,
  made_at timestamptz not null,
  made_by uuid not null constraint source_made_by_fk references people.account,
  stopped_at timestamptz,
  stopped_by uuid constraint source_stopped_by_fk references people.account,
  constraint source_pk primary key (site_id, id),
  constraint source_token_once unique (token_hash)
);

create table figures.delivery (
  site_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  unit_id uuid not null constraint delivery_unit_fk references units.unit,
  period_from date not null,
  period_to date not null,
  -- Of what was sent: the same again changes nothing.
  digest text not null constraint delivery_digest check (digest ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  constraint delivery_pk primary key (site_id, id),
  constraint delivery_source_fk foreign key (site_id, source_id) references figures.source (site_id, id)
);

create index delivery_again on figures.delivery (site_id, source_id, unit_id, period_from, period_to, received_at desc);

alter table figures.value add constraint value_source_fk
  foreign key (site_id, source_id) references figures.source (site_id, id);
