-- An item of one site that another shows: offered, answered by the other site's own people, and ended by either. A reference:
-- the text stays where it was written. This is the only table that names two sites.
create table editions.share (
  id uuid constraint share_pk primary key,
  from_site_id uuid not null,
  from_edition_id uuid not null,
  to_site_id uuid not null constraint share_to_site_fk references sites.site,
  direction text not null constraint share_direction check (direction in ('up', 'down')),
  state text not null constraint share_state check (state in (
    'offered', 'accepted', 'refused', 'recalled', 'withdrawn', 'ended')),
  note text not null default '',
  offered_at timestamptz not null,
  offered_by uuid not null constraint share_offered_by_fk references people.account,
  offered_by_person uuid not null constraint share_offered_person_fk references units.person,
  offered_title text not null,
  -- How the receiving site shows it: always the text of the origin, or the one that was accepted until a newer is taken.
  mode text constraint share_mode check (mode in ('follow', 'freeze')),
  revision_id uuid,
  taken_at timestamptz,
  -- What stands for it on the receiving site: its number there, its address, its line in the ledger.
  item_id uuid,
  edition_id uuid,
  answered_at timestamptz,
  answered_by uuid constraint share_answered_by_fk references people.account,
  answered_by_person uuid constraint share_answered_person_fk references units.person,
  answered_title text,
  -- Why it was refused.
  reason text,
  ended_at timestamptz,
  ended_by uuid constraint share_ended_by_fk references people.account,
  end_reason text,
  constraint share_from_fk foreign key (from_site_id, from_edition_id) references editions.edition (site_id, id),
  constraint share_revision_fk foreign key (from_site_id, revision_id) references editions.revision (site_id, id),
  constraint share_edition_fk foreign key (to_site_id, edition_id) references editions.edition (site_id, id),
  constraint share_item_fk foreign key (to_site_id, item_id) references editions.item (site_id, id),
  constraint share_of_receiver_unique unique (to_site_id, id),
  constraint share_two_sites check (from_site_id <> to_site_id),
  constraint share_two_people check (answered_by_person <> offered_by_person),
  constraint share_refused_with_reason check (state <> 'refused' or reason <> ''),
  constraint share_frozen_at_revision check ((mode = 'freeze') = (revision_id is not null)),
  constraint share_accepted_whole check (
    state <> 'accepted' or (mode is not null and item_id is not null and edition_id is not null and answered_by is not null))
);

create unique index share_open_once on editions.share (from_site_id, from_edition_id, to_site_id)
  where state in ('offered', 'accepted');
create index share_received on editions.share (to_site_id, state, offered_at desc);
create index share_given on editions.share (from_site_id, from_edition_id);

alter table editions.share enable row level security;
