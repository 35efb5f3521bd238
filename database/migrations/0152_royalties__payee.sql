-- Who is paid: not the byline, not the unit, not the account that typed.
create table royalties.payee (
  site_id uuid not null constraint payee_site_fk references sites.site,
  id uuid not null,
  kind text not null constraint payee_kind check (kind in ('person', 'organisation')),
  name text not null constraint payee_name_said check (name <> ''),
  person_id uuid constraint payee_person_fk references units.person,
  -- payroll: own staff, taxed with their salary; withheld-below: has asked for it below the threshold too; committed: has
  -- handed in the form that says their income stays untaxed.
  tax_way text not null constraint payee_tax_way check (tax_way in (
    'withheld', 'withheld-below', 'committed', 'payroll', 'organisation')),
  made_at timestamptz not null,
  constraint payee_pk primary key (site_id, id),
  constraint payee_organisation_untaxed check ((kind = 'organisation') = (tax_way = 'organisation'))
);

create unique index payee_person_once on royalties.payee (site_id, person_id) where person_id is not null;

-- Under which printed names a payee is found.
create table royalties.payee_name (
  site_id uuid not null,
  name_key text not null,
  payee_id uuid not null,
  constraint payee_name_pk primary key (site_id, name_key),
  constraint payee_name_payee_fk foreign key (site_id, payee_id) references royalties.payee (site_id, id)
);

-- Where the money goes. Apart from the payee, because only the desk may read it; the newest one holds.
create table royalties.payee_account (
  site_id uuid not null,
  payee_id uuid not null,
  no integer not null,
  bank text not null constraint payee_account_bank_said check (bank <> ''),
  number text not null constraint payee_account_number_form check (number ~ '^[0-9A-Z]{4,32}$'),
  entered_at timestamptz not null,
  entered_by uuid not null constraint payee_account_by_fk references people.account,
  constraint payee_account_pk primary key (site_id, payee_id, no),
  constraint payee_account_payee_fk foreign key (site_id, payee_id) references royalties.payee (site_id, id)
);

-- What staff owe by their office each month, and the most that one payee is paid for; the newest from a day holds.
create table royalties.quota (
  site_id uuid not null,
  payee_id uuid not null,
  valid_from date not null,
  duty_works integer not null constraint quota_duty_counted check (duty_works >= 0),
  -- What works within the duty are paid at; 0: not at all.
  duty_percent integer not null constraint quota_duty_percent check (duty_percent between 0 and 100),
  most_works integer constraint quota_most_counted check (most_works >= 0),
  basis text not null constraint quota_basis_said check (basis <> ''),
  set_at timestamptz not null,
  set_by uuid not null constraint quota_by_fk references people.account,
  constraint quota_pk primary key (site_id, payee_id, valid_from, set_at),
  constraint quota_payee_fk foreign key (site_id, payee_id) references royalties.payee (site_id, id)
);
