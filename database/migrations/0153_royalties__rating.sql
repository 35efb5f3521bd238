-- What each work of a month is worth, who proposed it and who decided. A month that is closed changes no more.
create table royalties.month (
  site_id uuid not null constraint month_site_fk references sites.site,
  month text not null constraint month_form check (month ~ '^[1-8][0-9]{3}-(0[1-9]|1[0-2])$'),
  state text not null constraint month_state check (state in ('open', 'submitted', 'closed')),
  submitted_at timestamptz,
  submitted_by uuid constraint month_submitted_by_fk references people.account,
  closed_at timestamptz,
  closed_by uuid constraint month_closed_by_fk references people.account,
  closed_by_person uuid constraint month_closed_person_fk references units.person,
  closed_title text,
  constraint month_pk primary key (site_id, month),
  constraint month_closed_whole check ((state = 'closed') = (closed_at is not null))
);

create table royalties.rating (
  site_id uuid not null constraint rating_site_fk references sites.site,
  id uuid not null,
  -- The month it is paid with: that of its publication, or the next one that was open.
  month text not null constraint rating_month_form check (month ~ '^[1-8][0-9]{3}-(0[1-9]|1[0-2])$'),
  -- Null with `work_no`: a task and no work (an allowance of the board, entering of data).
  item_id uuid,
  work_no integer,
  rate_kind text not null,
  genre text,
  title text not null constraint rating_title_said check (title <> ''),
  -- The day of publication; of a task, the day it was done.
  day date not null,
  unit_id uuid constraint rating_unit_fk references units.unit,
  quantity integer not null constraint rating_quantity check (quantity between 1 and 999),
  -- The rate as the table gave it that day; the table may be that of the site above.
  table_site_id uuid,
  table_id uuid,
  basis text constraint rating_basis check (basis in ('A', 'B')),
  mode text constraint rating_mode check (mode in ('coefficient', 'sum')),
  measure bigint,
  unit_amount bigint,
  site_percent integer,
  modifiers jsonb not null default '[]' constraint rating_modifiers_list check (jsonb_typeof(modifiers) = 'array'),
  not_counted text constraint rating_not_counted check (not_counted in (
    'duty', 'republication', 'over-quota', 'over-cap', 'duplicate', 'other')),
  note text not null default '',
  amount bigint not null constraint rating_amount_not_negative check (amount >= 0),
  state text not null constraint rating_state check (state in ('proposed', 'returned', 'decided')),
  proposed_at timestamptz not null,
  proposed_by uuid not null constraint rating_proposed_by_fk references people.account,
  proposed_by_person uuid not null constraint rating_proposed_person_fk references units.person,
  returned_because text,
  decided_at timestamptz,
  decided_by uuid constraint rating_decided_by_fk references people.account,
  decided_by_person uuid constraint rating_decided_person_fk references units.person,
  decided_title text,
  -- Taken back by contra-entries; the work may then be rated anew.
  reversed_at timestamptz,
  constraint rating_pk primary key (site_id, id),
  constraint rating_item_fk foreign key (site_id, item_id) references editions.item (site_id, id),
  constraint rating_table_fk foreign key (table_site_id, table_id) references royalties.rate_table (site_id, id),
  constraint rating_work_whole check ((item_id is null) = (work_no is null)),
  constraint rating_has_rate check (not_counted is not null
    or (table_id is not null and basis is not null and mode is not null and measure is not null and site_percent is not null)),
  constraint rating_not_counted_is_nothing check (not_counted is null or amount = 0),
  constraint rating_other_reason_said check (not_counted is distinct from 'other' or note <> ''),
  constraint rating_decided_whole check ((state = 'decided') = (decided_at is not null)),
  constraint rating_returned_because_said check (state <> 'returned' or returned_because <> ''),
  constraint rating_two_people check (decided_by_person <> proposed_by_person),
  -- Works ordered or used before 1 September 2026 keep the old rule (NĐ 287/2026, Điều 19); later ones cannot use it.
  constraint rating_old_law_ended check (basis is distinct from 'A' or day <= '2026-08-31')
);

create unique index rating_once on royalties.rating (site_id, item_id, work_no) where reversed_at is null and item_id is not null;
create index rating_month on royalties.rating (site_id, month, day);
create index rating_item on royalties.rating (site_id, item_id);

create table royalties.share (
  site_id uuid not null,
  rating_id uuid not null,
  no integer not null,
  payee_id uuid not null,
  -- The name as it was printed.
  name text not null,
  role text not null constraint share_role check (role in (
    'author', 'photographer', 'camera', 'editor', 'translator', 'presenter', 'data-entry', 'board')),
  -- Hundredths of a percent.
  parts integer not null constraint share_parts check (parts between 1 and 10000),
  amount bigint not null constraint share_amount_not_negative check (amount >= 0),
  constraint share_pk primary key (site_id, rating_id, no),
  constraint share_rating_fk foreign key (site_id, rating_id) references royalties.rating (site_id, id),
  constraint share_payee_fk foreign key (site_id, payee_id) references royalties.payee (site_id, id)
);

create index share_payee on royalties.share (site_id, payee_id);

-- The ledger: what is owed to whom, from the moment it was decided. It only grows; a mistake is taken back by a contra-entry.
create table royalties.entry (
  site_id uuid not null,
  id uuid not null,
  month text not null constraint entry_month_form check (month ~ '^[1-8][0-9]{3}-(0[1-9]|1[0-2])$'),
  day date not null,
  kind text not null constraint entry_kind check (kind in ('royalty', 'remuneration')),
  rating_id uuid not null,
  share_no integer not null,
  payee_id uuid not null,
  unit_id uuid,
  rate_kind text not null,
  genre text,
  amount bigint not null,
  reverses_id uuid,
  reason text,
  entered_at timestamptz not null,
  entered_by uuid not null constraint entry_by_fk references people.account,
  constraint entry_pk primary key (site_id, id),
  constraint entry_share_fk foreign key (site_id, rating_id, share_no) references royalties.share (site_id, rating_id, no),
  constraint entry_payee_fk foreign key (site_id, payee_id) references royalties.payee (site_id, id),
  constraint entry_reverses_fk foreign key (site_id, reverses_id) references royalties.entry (site_id, id),
  constraint entry_contra_is_negative check ((reverses_id is null) = (amount >= 0) or amount = 0),
  constraint entry_contra_has_reason check (reverses_id is null or reason <> ''),
  constraint entry_day_in_month check (month = extract(year from day)::text || '-' || lpad(extract(month from day)::text, 2, '0'))
);

create unique index entry_reversed_once on royalties.entry (site_id, reverses_id) where reverses_id is not null;
create unique index entry_share_once on royalties.entry (site_id, rating_id, share_no) where reverses_id is null;
create index entry_day on royalties.entry (site_id, day);
create index entry_payee on royalties.entry (site_id, payee_id);
