-- What a work is worth, as a decision says it: entered by one person, confirmed by another, dated, never changed. A table may
-- hold for the sites below as well, at a share of it.
create table royalties.rate_table (
  site_id uuid not null constraint rate_table_site_fk references sites.site,
  id uuid not null,
  title text not null constraint rate_table_title_said check (title <> ''),
  decision_number text not null constraint rate_table_number_said check (decision_number <> ''),
  issuer text not null constraint rate_table_issuer_said check (issuer <> ''),
  decided_on date not null,
  signer_name text not null constraint rate_table_signer_said check (signer_name <> ''),
  -- A: coefficients of ten percent of the base salary (NĐ 18/2014); B: tables and units by decision (NĐ 287/2026).
  basis text not null constraint rate_table_basis check (basis in ('A', 'B')),
  legal_basis text not null constraint rate_table_law_said check (legal_basis <> ''),
  -- What a coefficient of 1 is worth; null: ten percent of the base salary on the day of publication.
  unit_amount bigint constraint rate_table_unit_positive check (unit_amount > 0),
  -- Of the amount, what an item of a site below is worth; null: the table holds for its own site only.
  below_percent integer constraint rate_table_below check (below_percent between 1 and 100),
  -- How many photos of one item are paid for; null: all.
  photo_cap integer constraint rate_table_photo_cap check (photo_cap >= 0),
  valid_from date not null,
  valid_until date,
  proposed_at timestamptz not null,
  proposed_by uuid not null constraint rate_table_proposed_by_fk references people.account,
  confirmed_at timestamptz,
  confirmed_by uuid constraint rate_table_confirmed_by_fk references people.account,
  constraint rate_table_pk primary key (site_id, id),
  constraint rate_table_two_people check (confirmed_by <> proposed_by),
  constraint rate_table_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
  constraint rate_table_dates_in_order check (valid_from <= valid_until),
  constraint rate_table_old_law_ended check (basis = 'B' or valid_from <= '2026-08-31')
);

-- `least`, `most` and `usual` are hundredths of a coefficient, or đồng.
create table royalties.rate_line (
  site_id uuid not null,
  table_id uuid not null,
  rate_kind text not null,
  mode text not null constraint rate_line_mode check (mode in ('coefficient', 'sum')),
  least bigint not null,
  usual bigint not null,
  most bigint not null,
  constraint rate_line_pk primary key (site_id, table_id, rate_kind),
  constraint rate_line_table_fk foreign key (site_id, table_id) references royalties.rate_table (site_id, id),
  constraint rate_line_in_order check (0 <= least and least <= usual and usual <= most)
);
