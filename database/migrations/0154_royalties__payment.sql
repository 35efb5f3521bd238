-- One payment of what is owed: prepared by the accountant, approved by the account holder, then paid under a slip's number.
create table royalties.payment (
  site_id uuid not null constraint payment_site_fk references sites.site,
  id uuid not null,
  no integer not null,
  title text not null constraint payment_title_said check (title <> ''),
  from_month text not null,
  to_month text not null,
  state text not null constraint payment_state check (state in ('prepared', 'approved', 'paid', 'cancelled', 'backed-out')),
  prepared_at timestamptz not null,
  prepared_by uuid not null constraint payment_prepared_by_fk references people.account,
  prepared_by_person uuid not null constraint payment_prepared_person_fk references units.person,
  approved_at timestamptz,
  approved_by uuid constraint payment_approved_by_fk references people.account,
  approved_by_person uuid constraint payment_approved_person_fk references units.person,
  slip_number text,
  paid_on date,
  paid_recorded_at timestamptz,
  paid_by uuid constraint payment_paid_by_fk references people.account,
  -- Cancelled before it was paid, or backed out after: then its money is owed again.
  ended_at timestamptz,
  ended_by uuid constraint payment_ended_by_fk references people.account,
  ended_because text,
  constraint payment_pk primary key (site_id, id),
  constraint payment_no_unique unique (site_id, no),
  constraint payment_two_people check (approved_by_person <> prepared_by_person),
  constraint payment_approved_whole check ((approved_at is null) = (approved_by_person is null)),
  constraint payment_approved_first check (state in ('prepared', 'cancelled') or approved_at is not null),
  constraint payment_paid_with_slip check (state not in ('paid', 'backed-out') or (slip_number <> '' and paid_on is not null)),
  constraint payment_ended_because_said check ((state in ('cancelled', 'backed-out')) = (ended_because is not null and ended_because <> ''))
);

create table royalties.payment_line (
  site_id uuid not null,
  payment_id uuid not null,
  entry_id uuid not null,
  released_at timestamptz,
  constraint payment_line_pk primary key (site_id, payment_id, entry_id),
  constraint payment_line_payment_fk foreign key (site_id, payment_id) references royalties.payment (site_id, id),
  constraint payment_line_entry_fk foreign key (site_id, entry_id) references royalties.entry (site_id, id)
);

create unique index payment_line_once on royalties.payment_line (site_id, entry_id) where released_at is null;

-- What each payee received, with the tax of the day of payment and the account it went to.
create table royalties.payment_payee (
  site_id uuid not null,
  payment_id uuid not null,
  payee_id uuid not null,
  gross bigint not null constraint payment_payee_gross check (gross > 0),
  tax bigint not null constraint payment_payee_tax check (tax >= 0),
  net bigint not null,
  tax_way text not null,
  tax_source text,
  account_no integer,
  constraint payment_payee_pk primary key (site_id, payment_id, payee_id),
  constraint payment_payee_payment_fk foreign key (site_id, payment_id) references royalties.payment (site_id, id),
  constraint payment_payee_account_fk foreign key (site_id, payee_id, account_no)
    references royalties.payee_account (site_id, payee_id, no),
  constraint payment_payee_adds_up check (net = gross - tax)
);
