-- The editorial board as the decisions that founded and changed it. Each decision names all members, so the board of a day
-- is the list of the last decision in force by then, and no two decisions of a site begin on one day.
create table people.board_decision (
  site_id uuid not null constraint board_decision_site_fk references sites.site,
  id uuid not null,
  kind text not null constraint board_decision_kind check (kind in ('founded', 'reconstituted', 'dissolved')),
  number text not null constraint board_decision_number_said check (number <> ''),
  issuer text not null constraint board_decision_issuer_said check (issuer <> ''),
  decided_on date not null,
  effective_on date not null,
  signer_name text not null constraint board_decision_signer_said check (signer_name <> ''),
  signer_title text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_because text,
  constraint board_decision_pk primary key (site_id, id),
  constraint board_decision_revoked_with_reason check ((revoked_at is null) = (revoked_because is null))
);

create unique index board_decision_one_a_day on people.board_decision (site_id, effective_on) where revoked_at is null;

-- Titles stand as the decision prints them: what was done on a day keeps the titles of that day.
create table people.board_seat (
  site_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null constraint board_seat_person_fk references units.person,
  role text not null constraint board_seat_role check (role in (
    'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary')),
  rank integer not null,
  board_title text not null constraint board_seat_title_said check (board_title <> ''),
  office_title text not null default '',
  constraint board_seat_pk primary key (site_id, decision_id, person_id),
  constraint board_seat_decision_fk foreign key (site_id, decision_id) references people.board_decision (site_id, id),
  constraint board_seat_rank_unique unique (site_id, decision_id, rank)
);

create unique index board_seat_one_head on people.board_seat (site_id, decision_id) where role = 'board-head';
create unique index board_seat_one_standing_deputy on people.board_seat (site_id, decision_id) where role = 'standing-deputy';
create index board_seat_person on people.board_seat (person_id);
