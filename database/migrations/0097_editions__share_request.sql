-- A site asks another, above or below it, to be offered an item: answered by an offer or refused with a reason. Beside the shares
-- the only table that names two sites; nothing is ever shown because of a request alone.
create table editions.share_request (
  id uuid constraint share_request_pk primary key,
  from_site_id uuid not null,
  from_edition_id uuid not null,
  to_site_id uuid not null constraint share_request_to_site_fk references sites.site,
  state text not null constraint share_request_state check (state in ('asked', 'offered', 'refused', 'dropped')),
  note text not null default '',
  asked_at timestamptz not null,
  asked_by uuid not null constraint share_request_asked_by_fk references people.account,
  asked_by_person uuid not null constraint share_request_person_fk references units.person,
  asked_title text not null,
  answered_at timestamptz,
  answered_by uuid constraint share_request_answered_by_fk references people.account,
  -- Why it was refused.
  reason text,
  constraint share_request_from_fk foreign key (from_site_id, from_edition_id) references editions.edition (site_id, id),
  constraint share_request_two_sites check (from_site_id <> to_site_id),
  constraint share_request_refused_with_reason check (state <> 'refused' or reason <> ''),
  constraint share_request_answered check ((state = 'asked') = (answered_at is null))
);

create unique index share_request_open_once on editions.share_request (from_site_id, from_edition_id, to_site_id)
  where state = 'asked';
create index share_request_given on editions.share_request (from_site_id, state, asked_at);
create index share_request_received on editions.share_request (to_site_id, asked_at desc);

alter table editions.share_request enable row level security;
