-- A file that takes the place of another of its site; the former one stays until nothing shows it.
alter table media.file
  add column replaces_id uuid,
  add constraint file_replaces_fk foreign key (site_id, replaces_id) references media.file (site_id, id),
  add constraint file_replaces_another check (replaces_id <> id);
