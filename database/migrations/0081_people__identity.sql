-- Signing in at the province's own provider (OpenID Connect). The subject is the provider's name for a person; it never changes.
create table people.identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null constraint identity_account_fk references people.account,
  linked_at timestamptz not null,
  constraint identity_pk primary key (issuer, subject)
);

create index identity_account on people.identity (account_id);

-- Between leaving for the provider and coming back: minutes, once, and only in the browser that left.
create table people.sign_on (
  secret_hash bytea constraint sign_on_pk primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  back text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
