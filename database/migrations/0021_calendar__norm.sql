-- How late an item may be after its event, by the regulation of a board. Dated and append-only: a new norm begins on a day.
create table calendar.norm (
  id uuid constraint norm_pk primary key,
  -- Whose norm it is; null is everybody who has none of their own.
  owner_id uuid,
  kind text not null constraint norm_kind check (kind in ('ordinary', 'event', 'urgent-notice', 'storm')),
  hours numeric not null constraint norm_hours_positive check (hours > 0),
  unit text not null constraint norm_unit check (unit in ('working-hour', 'clock-hour')),
  valid_from date not null,
  source text not null constraint norm_source_said check (source <> ''),
  confidence text not null constraint norm_confidence check (confidence in ('sure', 'likely', 'unsure')),
  entered_at timestamptz not null,
  entered_by uuid
);

create index norm_owner on calendar.norm (owner_id, kind, valid_from);
