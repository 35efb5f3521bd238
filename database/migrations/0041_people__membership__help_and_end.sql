-- Help from above is a role at another site for a limited time; a role that is ended ends at once, not with the day.
alter table people.membership
  add column is_help boolean not null default false,
  add column basis text,
  add column ended_at timestamptz,
  add column given_at timestamptz not null default now(),
  add constraint membership_help_is_limited check (not is_help or valid_until is not null);

create index membership_site on people.membership (site_id);
