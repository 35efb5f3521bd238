-- An item somebody holds on the front page until a moment; then it leaves by itself.
create table home.pin (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  title text not null,
  place text not null constraint pin_place check (place in ('lead', 'top')),
  live_from timestamptz not null,
  live_until timestamptz not null,
  constraint pin_pk primary key (site_id, id),
  constraint pin_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint pin_until_not_before_from check (live_until >= live_from)
);

create index pin_ends on home.pin (site_id, live_until);
create index pin_edition on home.pin (site_id, edition_id);
