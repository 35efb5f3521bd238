-- How arrivals are routed, as data; and for what the head of the board has allowed publishing without a confirmation.
create table intake.rule (
  site_id uuid not null constraint rule_site_fk references sites.site,
  id uuid not null,
  -- Empty fields ask for nothing.
  issuer text not null default '',
  kind text not null default '',
  words text not null default '',
  needs_instruction boolean not null default false,
  -- What it gives: 'queue' to be confirmed by a role, 'refuse' with a reason.
  gives text not null constraint rule_gives check (gives in ('queue', 'refuse')),
  section_id uuid,
  confirmer text,
  field text not null default '',
  reason text not null default '',
  made_at timestamptz not null,
  made_by uuid not null constraint rule_made_by_fk references people.account,
  ended_at timestamptz,
  ended_by uuid constraint rule_ended_by_fk references people.account,
  constraint rule_pk primary key (site_id, id),
  constraint rule_section_fk foreign key (site_id, section_id) references sites.section (site_id, id),
  constraint rule_refuses_with_reason check (gives <> 'refuse' or reason <> '')
);

create table intake.permission (
  site_id uuid not null constraint permission_site_fk references sites.site,
  id uuid not null,
  source_id uuid not null,
  kind text not null constraint permission_kind check (kind <> ''),
  signer text not null constraint permission_signer check (signer <> ''),
  -- The decision or the words by which it was allowed.
  basis text not null constraint permission_basis check (basis <> ''),
  allowed_at timestamptz not null,
  allowed_by uuid not null constraint permission_allowed_by_fk references people.account,
  ended_at timestamptz,
  ended_by uuid constraint permission_ended_by_fk references people.account,
  constraint permission_pk primary key (site_id, id),
  constraint permission_source_fk foreign key (site_id, source_id) references intake.source (site_id, id)
);

create unique index permission_once on intake.permission (site_id, source_id, kind, signer) where ended_at is null;

alter table intake.arrival add constraint arrival_permission_fk
  foreign key (site_id, permission_id) references intake.permission (site_id, id);
