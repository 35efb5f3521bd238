-- How the front page of a site is arranged in one language. Each change is a row of its own; the last one holds, and a site
-- without any has the usual front page.
create schema home;

create table home.arrangement (
  site_id uuid not null constraint arrangement_site_fk references sites.site,
  language text not null constraint arrangement_language check (language in ('vi', 'en')),
  no integer not null,
  -- Blocks in their order: [{"block": "services", "isShown": true}, …]
  blocks jsonb not null,
  -- The sections told on the front page, in order; null: every section of the first level.
  section_ids uuid[],
  notices_section_id uuid,
  made_at timestamptz not null default now(),
  made_by uuid constraint arrangement_account_fk references people.account,
  restored_from integer,
  constraint arrangement_pk primary key (site_id, language, no),
  constraint arrangement_notices_fk foreign key (site_id, notices_section_id) references sites.section (site_id, id),
  constraint arrangement_restored_fk foreign key (site_id, language, restored_from)
    references home.arrangement (site_id, language, no)
);
