-- The ledger: what happened to an edition, append-only. Every count is a fold over it.
-- 'published' is written once for an item, at its first publication in any language: it is what counts.
create table editions.event (
  id bigint generated always as identity constraint event_pk primary key,
  site_id uuid not null,
  item_id uuid not null,
  edition_id uuid not null,
  revision_id uuid,
  kind text not null constraint event_kind check (kind in (
    'created', 'revised', 'submitted', 'returned', 'approved', 'scheduled', 'published', 'published-in-another-language',
    'published-again', 'corrected', 'withdrawn', 'archived')),
  type text not null,
  language text not null,
  genre text,
  origin text constraint event_origin check (origin in ('own', 'republished', 'translated')),
  unit_id uuid constraint event_unit_fk references units.unit,
  contributor_group text constraint event_group check (contributor_group in ('board', 'contributor')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  by_account uuid constraint event_account_fk references people.account,
  reason text,
  constraint event_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint event_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);

create unique index event_published_once on editions.event (site_id, item_id) where kind = 'published';
create index event_published_at on editions.event (site_id, happened_at) where kind = 'published';
create index event_edition on editions.event (site_id, edition_id, id);

-- A work is what is paid for: the text, each photo, a clip. Its authors share it; the byline is only what is printed.
create table editions.work (
  site_id uuid not null,
  revision_id uuid not null,
  no integer not null,
  kind text not null constraint work_kind check (kind in ('text', 'photo', 'clip', 'audio', 'graphic', 'translation')),
  title text,
  sha256 text,
  constraint work_pk primary key (site_id, revision_id, no),
  constraint work_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);

create table editions.authorship (
  site_id uuid not null,
  revision_id uuid not null,
  work_no integer not null,
  no integer not null,
  name text not null constraint authorship_name_said check (name <> ''),
  pen_name text,
  person_id uuid constraint authorship_person_fk references units.person,
  role text not null constraint authorship_role check (role in (
    'author', 'photographer', 'camera', 'editor', 'translator', 'presenter', 'data-entry')),
  share_percent numeric(5, 2) not null constraint authorship_share check (share_percent > 0 and share_percent <= 100),
  constraint authorship_pk primary key (site_id, revision_id, work_no, no),
  constraint authorship_work_fk foreign key (site_id, revision_id, work_no) references editions.work (site_id, revision_id, no)
);

-- A visible correction (đính chính) on a live edition.
create table editions.correction (
  site_id uuid not null,
  edition_id uuid not null,
  no integer not null,
  text text not null constraint correction_text_said check (text <> ''),
  corrected_at timestamptz not null,
  constraint correction_pk primary key (site_id, edition_id, no),
  constraint correction_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);

-- What stands at the address of a withdrawn edition. Two reasons never keep the title.
create table editions.withdrawal (
  site_id uuid not null,
  edition_id uuid not null,
  path text not null,
  language text not null,
  reason text not null constraint withdrawal_reason check (reason in (
    'mistake', 'merged', 'recalled', 'expired', 'competent-authority', 'secret-or-private')),
  title text,
  document_number text,
  withdrawn_at timestamptz not null,
  constraint withdrawal_pk primary key (site_id, edition_id),
  constraint withdrawal_path_unique unique (site_id, path),
  constraint withdrawal_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint withdrawal_title_where_allowed check (title is null or reason not in ('competent-authority', 'secret-or-private'))
);

-- Every address an edition ever had, and those it had on an older portal; they lead to its present one for ever.
create table editions.redirect (
  site_id uuid not null,
  path text not null,
  edition_id uuid not null,
  created_at timestamptz not null default now(),
  constraint redirect_pk primary key (site_id, path),
  constraint redirect_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);

create index redirect_edition on editions.redirect (site_id, edition_id);

-- An inbox: what citizens report through "Báo sai sót". The portal may insert and nothing else.
create table editions.mistake_report (
  site_id uuid not null constraint mistake_report_site_fk references sites.site,
  id uuid not null,
  path text not null constraint mistake_report_path_short check (length(path) <= 500),
  message text not null constraint mistake_report_message_length check (length(message) between 1 and 4000),
  contact text constraint mistake_report_contact_short check (length(contact) <= 200),
  received_at timestamptz not null default now(),
  constraint mistake_report_pk primary key (site_id, id)
);

create index mistake_report_received on editions.mistake_report (site_id, received_at desc);
