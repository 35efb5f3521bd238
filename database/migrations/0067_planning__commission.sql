-- Who is to write what, until when. It may come from an event of the leaders' agenda or from a subject of the plan.
create table planning.commission (
  site_id uuid not null constraint commission_site_fk references sites.site,
  id uuid not null,
  topic text not null constraint commission_topic_said check (topic <> ''),
  note text not null default '',
  to_person uuid constraint commission_person_fk references units.person,
  to_unit uuid constraint commission_unit_fk references units.unit,
  section_id uuid,
  due_at timestamptz not null,
  -- The event as the agenda tells it; its line there has no lasting id.
  event_at timestamptz,
  event_what text,
  topic_id uuid,
  topic_day date,
  state text not null constraint commission_state check (state in ('given', 'accepted', 'declined', 'delivered', 'cancelled')),
  given_at timestamptz not null,
  given_by uuid not null constraint commission_given_by_fk references people.account,
  answered_at timestamptz,
  answered_by uuid constraint commission_answered_by_fk references people.account,
  answer text,
  edition_id uuid,
  ended_at timestamptz,
  constraint commission_pk primary key (site_id, id),
  constraint commission_one_addressee check ((to_person is null) <> (to_unit is null)),
  constraint commission_event_whole check ((event_at is null) = (event_what is null)),
  constraint commission_topic_whole check ((topic_id is null) = (topic_day is null)),
  constraint commission_section_fk foreign key (site_id, section_id) references sites.section (site_id, id),
  constraint commission_plan_fk foreign key (site_id, topic_id) references planning.topic (site_id, id),
  constraint commission_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint commission_delivered_as_item check (state <> 'delivered' or edition_id is not null),
  constraint commission_declined_with_reason check (state <> 'declined' or answer <> '')
);

create index commission_open on planning.commission (site_id, due_at) where state in ('given', 'accepted');
create index commission_of_person on planning.commission (to_person, due_at) where state in ('given', 'accepted');
create index commission_of_unit on planning.commission (to_unit, due_at) where state in ('given', 'accepted');
create index commission_event on planning.commission (site_id, event_at) where event_at is not null;
create index commission_plan on planning.commission (site_id, topic_id, topic_day) where topic_id is not null;
