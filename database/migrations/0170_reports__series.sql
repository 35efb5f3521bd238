-- A series of reports: issuer, symbol, signing and recipients are data of a site.
create schema reports;

create table reports.series (
  site_id uuid not null constraint series_site_fk references sites.site,
  id uuid not null,
  name text not null constraint series_name_said check (name <> ''),
  kind text not null constraint series_kind check (kind in ('activity', 'self-assessment')),
  -- 'network': the province's portal with every site below it.
  scope text not null constraint series_scope check (scope in ('site', 'network')),
  form text not null constraint series_form check (form in ('state', 'party')),
  superior text not null default '',
  issuer text not null constraint series_issuer_said check (issuer <> ''),
  -- The same name in running text: 'Ban Biên tập'.
  issuer_called text not null default '',
  symbol text not null constraint series_symbol_said check (symbol <> ''),
  place text not null,
  -- '{ky}' stands for the period.
  subject text not null,
  addressee text[] not null default '{}',
  recipients text[] not null default '{}',
  signer_lines text[] not null,
  signer_name text not null default '',
  -- An agency's own DOCX; its bytes are held by reports.kept.
  template_sha256 text,
  template_name text,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint series_pk primary key (site_id, id),
  constraint series_template_whole check ((template_sha256 is null) = (template_name is null))
);
