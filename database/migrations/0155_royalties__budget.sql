-- What may be spent in a year on a line, by decision. The newest row of a year and line holds; a site without one records what
-- it owes all the same.
create table royalties.budget (
  site_id uuid not null constraint budget_site_fk references sites.site,
  id uuid not null,
  year integer not null constraint budget_year check (year between 2000 and 2999),
  line text not null constraint budget_line_said check (line <> ''),
  ceiling bigint not null constraint budget_ceiling_not_negative check (ceiling >= 0),
  decision text not null constraint budget_decision_said check (decision <> ''),
  set_at timestamptz not null,
  set_by uuid not null constraint budget_by_fk references people.account,
  constraint budget_pk primary key (site_id, id)
);

create index budget_of_year on royalties.budget (site_id, year, line, set_at desc);

-- A recorded decision to go above a ceiling, and by how much.
create table royalties.over_ceiling (
  site_id uuid not null constraint over_ceiling_site_fk references sites.site,
  id uuid not null,
  year integer not null,
  line text not null,
  amount bigint not null constraint over_ceiling_positive check (amount > 0),
  decision_number text not null constraint over_ceiling_number_said check (decision_number <> ''),
  decided_on date not null,
  signer_name text not null constraint over_ceiling_signer_said check (signer_name <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint over_ceiling_by_fk references people.account,
  constraint over_ceiling_pk primary key (site_id, id)
);

create index over_ceiling_of_year on royalties.over_ceiling (site_id, year, line);

-- What was spent on the other lines (stationery, training …); royalties are counted from the ledger.
create table royalties.spending (
  site_id uuid not null constraint spending_site_fk references sites.site,
  id uuid not null,
  line text not null constraint spending_line check (line <> '' and line <> 'royalties'),
  day date not null,
  what text not null constraint spending_what_said check (what <> ''),
  amount bigint not null constraint spending_not_nothing check (amount <> 0),
  slip_number text not null constraint spending_slip_said check (slip_number <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint spending_by_fk references people.account,
  constraint spending_pk primary key (site_id, id)
);

create index spending_of_year on royalties.spending (site_id, day);
