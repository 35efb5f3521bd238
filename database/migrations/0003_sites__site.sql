-- A portal or component site: its identity, hosts, sections, contributors, the bodies it speaks for, banners and links.
create schema sites;

create table sites.site (
  id uuid constraint site_pk primary key,
  slug text not null constraint site_slug_unique unique
    constraint site_slug_is_host_label check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  kind text not null constraint site_kind check (kind in ('province', 'department', 'commune', 'district', 'topic')),
  name text not null constraint site_name_said check (name <> ''),
  name_en text,
  tier_name text not null default '',
  tier_name_en text,
  parent_id uuid constraint site_parent_fk references sites.site,
  governing_unit_id uuid constraint site_governing_unit_fk references units.unit,
  operator_unit_id uuid constraint site_operator_unit_fk references units.unit,
  languages text[] not null default '{vi}' constraint site_languages check (languages <@ '{vi,en}' and 'vi' = any (languages)),
  accent text not null default '#9b1c1c' constraint site_accent_is_colour check (accent ~ '^#[0-9a-f]{6}$'),
  emblem_sha256 text,
  responsible text,
  address text,
  address_en text,
  phone text,
  email text,
  launched_on date,
  archived_since date,
  created_at timestamptz not null default now(),
  constraint site_not_own_parent check (parent_id <> id),
  constraint site_province_is_root check (kind <> 'province' or parent_id is null)
);

create unique index site_one_province on sites.site ((true)) where kind = 'province';
create index site_parent on sites.site (parent_id);

create table sites.host (
  host text constraint host_pk primary key constraint host_lower_case check (host = lower(host)),
  site_id uuid not null constraint host_site_fk references sites.site,
  is_primary boolean not null default false
);

create unique index host_one_primary on sites.host (site_id) where is_primary;

create table sites.section (
  site_id uuid not null constraint section_site_fk references sites.site,
  id uuid not null,
  parent_id uuid,
  key text,
  kind text not null constraint section_kind check (kind in (
    'group', 'news', 'page', 'agenda', 'directory', 'contact', 'site-map', 'link', 'documents', 'consultations', 'questions',
    'procedures', 'open-data', 'search', 'statistics')),
  slug text not null constraint section_slug_is_path check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' and slug !~ '-[0-9]+$'),
  name text not null constraint section_name_said check (name <> ''),
  name_en text,
  href text,
  position integer not null,
  in_menu boolean not null default true,
  constraint section_pk primary key (site_id, id),
  constraint section_parent_fk foreign key (site_id, parent_id) references sites.section (site_id, id),
  constraint section_slug_unique unique (site_id, slug),
  constraint section_key_unique unique (site_id, key),
  constraint section_link_has_href check ((kind = 'link') = (href is not null))
);

create table sites.contributor (
  site_id uuid not null constraint contributor_site_fk references sites.site,
  id uuid not null,
  unit_id uuid not null constraint contributor_unit_fk references units.unit,
  contributor_group text not null constraint contributor_group_known check (contributor_group in ('board', 'contributor')),
  no integer,
  valid_from date,
  valid_to date,
  constraint contributor_pk primary key (site_id, id),
  constraint contributor_dates_in_order check (valid_from <= valid_to),
  constraint contributor_no_overlap
    exclude using gist (site_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table sites.body (
  site_id uuid not null constraint body_site_fk references sites.site,
  unit_id uuid not null constraint body_unit_fk references units.unit,
  position integer not null,
  constraint body_pk primary key (site_id, unit_id)
);

-- One act switches the whole network (scope network), every site of a kind (tier) or one site.
create table sites.banner (
  id uuid constraint banner_pk primary key,
  scope text not null constraint banner_scope check (scope in ('network', 'tier', 'site')),
  tier text,
  site_id uuid constraint banner_site_fk references sites.site,
  tone text not null constraint banner_tone check (tone in ('emergency', 'mourning', 'celebration', 'notice')),
  text text not null,
  text_en text,
  href text,
  live_from timestamptz not null,
  live_until timestamptz,
  constraint banner_scope_fits check ((scope = 'site') = (site_id is not null) and (scope = 'tier') = (tier is not null))
);

create table sites.link (
  site_id uuid not null constraint link_site_fk references sites.site,
  id uuid not null,
  link_group text not null constraint link_group_known check (link_group in ('government', 'ministry', 'press', 'agency')),
  name text not null,
  name_en text,
  href text not null constraint link_is_web check (href ~ '^https?://'),
  position integer not null,
  constraint link_pk primary key (site_id, id)
);
