-- Signatures are looked at once more when what the operator trusts has changed, or when somebody asks.
alter table intake.arrival add column verified_at timestamptz;

create table intake.recheck (
  site_id uuid not null constraint recheck_site_fk references sites.site,
  id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid constraint recheck_asked_by_fk references people.account,
  -- 'asked': everything; 'trust-changed': what was not found good before.
  why text not null constraint recheck_why check (why in ('asked', 'trust-changed')),
  -- How many there are to look at, as far as that was counted when it began, and how many were looked at.
  total integer not null default 0,
  looked integer not null default 0,
  arrivals_changed integer not null default 0,
  documents_changed integer not null default 0,
  ended_at timestamptz,
  constraint recheck_pk primary key (site_id, id)
);

create unique index recheck_one_at_a_time on intake.recheck (site_id) where ended_at is null;

-- How the folder of trust looked when it was last seen; one row.
create table intake.trust (
  only_row boolean not null default true constraint trust_pk primary key constraint trust_one_row check (only_row),
  mark text not null,
  seen_at timestamptz not null
);

-- How the last look at the watched folder of a site went.
create table intake.folder (
  site_id uuid not null constraint folder_pk primary key constraint folder_site_fk references sites.site,
  files integer not null,
  problem text,
  since timestamptz not null
);

-- A rule may say that documents are to be published which do not ask for it themselves.
alter table intake.rule drop constraint rule_gives;
alter table intake.rule add constraint rule_gives check (gives in ('queue', 'post', 'refuse'));
