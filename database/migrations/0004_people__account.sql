-- Accounts, memberships and sessions. A person without an account keeps bylines and titles.
create schema people;

create table people.account (
  id uuid constraint account_pk primary key,
  person_id uuid not null constraint account_person_unique unique constraint account_person_fk references units.person,
  email text not null constraint account_email_unique unique constraint account_email_lower_case check (email = lower(email)),
  password_hash text,
  created_at timestamptz not null default now(),
  deactivated_at timestamptz
);

create table people.membership (
  id uuid constraint membership_pk primary key,
  site_id uuid constraint membership_site_fk references sites.site,
  person_id uuid not null constraint membership_person_fk references units.person,
  role text not null constraint membership_role check (role in (
    'operator', 'site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary', 'contributor',
    'unit-contact', 'records-clerk', 'accountant', 'account-holder', 'inspection')),
  unit_id uuid constraint membership_unit_fk references units.unit,
  valid_from date,
  valid_until date,
  constraint membership_operator_has_no_site check ((role = 'operator') = (site_id is null) or role = 'inspection')
);

create index membership_person on people.membership (person_id);

-- Only a hash of the session's secret is kept: who reads the table cannot sign in with it.
create table people.session (
  secret_hash bytea constraint session_pk primary key,
  account_id uuid not null constraint session_account_fk references people.account,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address inet,
  agent text
);

create index session_account on people.session (account_id);

create table people.sign_in_link (
  secret_hash bytea constraint sign_in_link_pk primary key,
  account_id uuid not null constraint sign_in_link_account_fk references people.account,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table people.sign_in_attempt (
  key text not null,
  attempted_at timestamptz not null default now()
);

create index sign_in_attempt_key on people.sign_in_attempt (key, attempted_at);
