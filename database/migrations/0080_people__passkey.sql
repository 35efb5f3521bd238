-- Passkeys: keys that a telephone or computer keeps for its owner. One that has checked its owner stands for both factors.
create table people.passkey (
  credential_id text constraint passkey_pk primary key,
  account_id uuid not null constraint passkey_account_fk references people.account,
  public_key bytea not null,
  -- The authenticator's own count of uses; one that goes back is a copy.
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null constraint passkey_named check (name <> ''),
  made_at timestamptz not null,
  last_used_at timestamptz
);

create index passkey_account on people.passkey (account_id);

-- What a passkey is asked to sign; used once, within minutes. Only a hash is kept.
create table people.passkey_challenge (
  challenge_hash bytea constraint passkey_challenge_pk primary key,
  -- Whose new key is made; null where somebody signs in and is not known yet.
  account_id uuid constraint passkey_challenge_account_fk references people.account,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Accounts with something stronger than a password, and since when.
create view people.factor_holder as
select account_id, min(since) as since
from (
  select account_id, confirmed_at as since from people.second_factor where confirmed_at is not null
  union all
  select account_id, made_at from people.passkey
) as factor
group by account_id;
