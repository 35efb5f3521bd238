-- Where signed documents come from, by site: a watched folder, people's uploads, other systems with a token, the command line.
create schema intake;

create table intake.source (
  site_id uuid not null constraint source_site_fk references sites.site,
  id uuid not null,
  kind text not null constraint source_kind check (kind in ('folder', 'upload', 'api', 'command')),
  name text not null constraint source_name check (name <> '' and length(name) <= 120),
  -- Of a token only its hash is kept: nobody can read it here.
  token_hash text constraint source_token check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The last signs of the token, by which people tell one from another.
  token_tail text,
  per_minute int not null default 60 constraint source_per_minute check (per_minute between 1 and 600),
  made_at timestamptz not null,
  made_by uuid constraint source_made_by_fk references people.account,
  stopped_at timestamptz,
  stopped_by uuid constraint source_stopped_by_fk references people.account,
  constraint source_pk primary key (site_id, id),
  constraint source_token_of_api check ((kind = 'api') = (token_hash is not null))
);

create unique index source_by_token on intake.source (token_hash) where token_hash is not null;
-- A site has one folder, one place for uploads and one for the command line; systems may be many.
create unique index source_one_of_a_kind on intake.source (site_id, kind) where kind <> 'api';
