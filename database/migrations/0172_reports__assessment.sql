-- The rows of a self-assessment: what the machine proposed, what the unit answered, what the team found.
create table reports.assessment (
  site_id uuid not null,
  report_id uuid not null,
  no integer not null,
  form text not null,
  key text not null,
  label text not null,
  proposed boolean,
  count integer,
  count_of text constraint assessment_count_of check (count_of in ('sections', 'items', 'links', 'pages', 'files')),
  tick boolean,
  quantity text not null default '',
  note text not null default '',
  reason text not null default '',
  -- Addresses as they were on the day the table was taken.
  evidence text[] not null default '{}',
  legal_refs text[] not null default '{}',
  taken_at timestamptz not null,
  team_tick boolean,
  team_note text not null default '',
  team_by uuid constraint assessment_team_fk references people.account,
  team_at timestamptz,
  constraint assessment_pk primary key (site_id, report_id, no),
  constraint assessment_report_fk foreign key (site_id, report_id) references reports.report (site_id, id),
  -- A statement against what was found says why.
  constraint assessment_differs_with_reason check (tick is null or proposed is null or tick = proposed or reason <> '')
);
