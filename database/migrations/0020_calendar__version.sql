-- Working days as versioned data: each notice or decision is one version, and the calendar of version n is the fold of 1 to n.
-- Nothing here is ever changed or removed; a later version replaces what an earlier one said.
create schema calendar;

create table calendar.version (
  id uuid constraint version_pk primary key,
  -- Given when it takes force; a proposal has none. Deadlines keep this number.
  no integer constraint version_no_unique unique constraint version_no_positive check (no > 0),
  -- The same key again is a later edition of the same notice.
  key text not null constraint version_key_said check (key <> ''),
  title text not null constraint version_title_said check (title <> ''),
  -- The unit whose calendar it changes; null is the whole country.
  owner_id uuid,
  -- Years that are complete with it: a day of any other year stops a computation.
  years integer[] not null default '{}',
  proposed_at timestamptz not null,
  -- Null: came with the product.
  proposed_by uuid,
  in_force_at timestamptz,
  confirmed_by uuid,
  constraint version_two_people check (confirmed_by <> proposed_by),
  constraint version_confirmed_by_somebody check (no is null or proposed_by is null or confirmed_by is not null),
  constraint version_in_force_numbered check ((no is null) = (in_force_at is null))
);

create index version_owner on calendar.version (owner_id, no);
create index version_key on calendar.version (key);

create table calendar.day (
  version_id uuid not null constraint day_version_fk references calendar.version,
  day date not null,
  kind text not null constraint day_kind check (kind in (
    'holiday', 'compensatory', 'swapped-off', 'make-up', 'local-closure', 'ordinary')),
  name text not null,
  source text not null constraint day_source_said check (source <> ''),
  confidence text not null constraint day_confidence check (confidence in ('sure', 'likely', 'unsure')),
  in_place_of date,
  constraint day_pk primary key (version_id, day)
);

-- The working hours of a week; sessions are minutes after midnight, keyed by weekday (1 is Monday).
create table calendar.pattern (
  version_id uuid not null constraint pattern_version_fk references calendar.version,
  purpose text not null constraint pattern_purpose check (purpose in ('counting', 'reception')),
  valid_from date not null,
  source text not null constraint pattern_source_said check (source <> ''),
  confidence text not null constraint pattern_confidence check (confidence in ('sure', 'likely', 'unsure')),
  week jsonb not null constraint pattern_week_object check (jsonb_typeof(week) = 'object'),
  constraint pattern_pk primary key (version_id, purpose, valid_from)
);
