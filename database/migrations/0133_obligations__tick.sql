-- Self-assessment of a site on a day, by a form: what the unit confirms or says otherwise, what the team found, and the evidence
-- as it stood. All three only grow; the last line of a row holds.
create table obligations.tick (
  site_id uuid not null constraint tick_site_fk references sites.site,
  id uuid not null,
  form_key text not null,
  day date not null,
  no smallint not null,
  -- 'unit': the site's own statement; 'team': the inspection's verdict.
  side text not null constraint tick_side check (side in ('unit', 'team')),
  is_present boolean not null,
  proposed boolean not null,
  quantity text not null default '',
  reason text not null default '',
  ticked_at timestamptz not null,
  ticked_by uuid not null constraint tick_by_fk references people.account,
  constraint tick_pk primary key (site_id, id),
  constraint tick_otherwise_with_reason check (is_present = proposed or reason <> '')
);

create index tick_latest on obligations.tick (site_id, form_key, day, side, no, ticked_at desc);

create table obligations.evidence (
  site_id uuid not null constraint evidence_site_fk references sites.site,
  id uuid not null,
  form_key text not null,
  day date not null,
  no smallint not null,
  address text not null,
  title text not null,
  -- Over what the address showed: the texts and files of the revisions that were live.
  sha256 text not null constraint evidence_sha256_is_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  revision_ids uuid[] not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null constraint evidence_by_fk references people.account,
  constraint evidence_pk primary key (site_id, id)
);

create index evidence_of_form on obligations.evidence (site_id, form_key, day, no);
