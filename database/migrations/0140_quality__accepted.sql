-- What is right whatever the check of spelling says of it: the word list of a site, and of the whole network where no site stands.
create schema quality;

create table quality.accepted (
  id uuid not null constraint accepted_pk primary key,
  -- Null counts for every site.
  site_id uuid constraint accepted_site_fk references sites.site,
  text text not null constraint accepted_said check (text <> '' and length(text) <= 100),
  -- The words whatever the place of their tone marks.
  key text not null,
  added_at timestamptz not null,
  added_by uuid not null constraint accepted_account_fk references people.account,
  ended_at timestamptz,
  ended_by uuid constraint accepted_ended_fk references people.account
);

create unique index accepted_once on quality.accepted (coalesce(site_id, '00000000-0000-0000-0000-000000000000'), key)
  where ended_at is null;
