-- The second factor of an account. `last_step` is the newest time step whose code was used: no code works twice.
create table people.second_factor (
  account_id uuid constraint second_factor_pk primary key constraint second_factor_account_fk references people.account,
  secret bytea not null,
  last_step bigint not null default 0,
  made_at timestamptz not null,
  confirmed_at timestamptz
);

-- Only hashes: the codes are long and random, and each works once.
create table people.recovery_code (
  account_id uuid not null constraint recovery_code_account_fk references people.account,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (account_id, code_hash)
);

-- Between the right password and the right code: a few minutes, and not a session.
create table people.sign_in_step (
  secret_hash bytea constraint sign_in_step_pk primary key,
  account_id uuid not null constraint sign_in_step_account_fk references people.account,
  expires_at timestamptz not null,
  used_at timestamptz
);

alter table people.account
  add column last_active_on date,
  add column idle_warned_on date;

-- Publishing roles rest after long idleness; the rows say for which time they did.
create table people.pause (
  account_id uuid not null constraint pause_account_fk references people.account,
  began_at timestamptz not null,
  ended_at timestamptz,
  constraint pause_pk primary key (account_id, began_at)
);

create unique index pause_one_open on people.pause (account_id) where ended_at is null;
