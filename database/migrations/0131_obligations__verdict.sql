-- What was found of each duty: a row where it differs from the one before. `recorded_at` says since when it is known.
create table obligations.verdict (
  site_id uuid not null constraint verdict_site_fk references sites.site,
  key text not null,
  day date not null,
  recorded_at timestamptz not null,
  state text not null constraint verdict_state check (state in ('met', 'stale', 'missing', 'not_applicable', 'unknown')),
  content jsonb not null,
  constraint verdict_pk primary key (site_id, key, day, recorded_at)
);

create index verdict_latest on obligations.verdict (site_id, day, key);

-- That a site was looked at for a day, also when nothing had changed. A look after the day has ended is final: the day's verdict
-- never changes again.
create table obligations.evaluation (
  site_id uuid not null constraint evaluation_site_fk references sites.site,
  day date not null,
  evaluated_at timestamptz not null,
  is_final boolean not null,
  constraint evaluation_pk primary key (site_id, day, evaluated_at)
);

-- Sites where something was published or taken away, to be looked at again soon. No key: whoever publishes waits for nobody.
create table obligations.changed (
  site_id uuid not null constraint changed_site_fk references sites.site,
  changed_at timestamptz not null
);

create function obligations.note_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into obligations.changed (site_id, changed_at)
  select distinct t.site_id, now() from touched as t;
  return null;
end
$$;

create trigger publication_entered_concerns_duties after insert on editions.publication
  referencing new table as touched for each statement execute function obligations.note_change();
create trigger publication_gone_concerns_duties after delete on editions.publication
  referencing old table as touched for each statement execute function obligations.note_change();

-- The few lines of the ledger that change what stood before them: a verdict on a past day asks for those after it.
create index event_changes_what_stood on editions.event (happened_at, site_id, edition_id)
  where kind in ('revised', 'withdrawn', 'published-again');
