-- What other systems know and people type: indicators as dated data, for the whole network. A later row of the same key holds
-- from its day on; nothing is changed or removed.
create schema figures;

create table figures.indicator (
  id uuid constraint indicator_pk primary key,
  key text not null constraint indicator_key_form check (key ~ '^[a-z0-9][a-z0-9_.-]{1,59}$'),
  -- The heading under which forms and tables show it.
  area text not null constraint indicator_area_said check (area <> ''),
  label text not null constraint indicator_label_said check (label <> ''),
  unit_of_measure text not null constraint indicator_measure_said check (unit_of_measure <> ''),
  -- How it is typed: things counted, a percentage, đồng, or any number.
  kind text not null constraint indicator_kind check (kind in ('count', 'share', 'money', 'number')),
  position integer not null default 0,
  valid_from date not null,
  -- The last day it is asked for; null while it is.
  valid_to date,
  source text not null constraint indicator_source_said check (source <> ''),
  confidence text not null constraint indicator_confidence check (confidence in ('sure', 'likely', 'unsure')),
  entered_at timestamptz not null,
  -- Null: came with the product.
  entered_by uuid constraint indicator_entered_by_fk references people.account,
  constraint indicator_from_once unique (key, valid_from),
  constraint indicator_days_in_order check (valid_to is null or valid_to >= valid_from)
);
