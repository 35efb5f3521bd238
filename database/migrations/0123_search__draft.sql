-- What the desk looks up: the text of an edition as it is being worked on, where it is not what is published.
create table search.draft (
  site_id uuid not null,
  edition_id uuid not null,
  revision_id uuid not null,
  title text not null,
  words tsvector not null,
  body text not null,
  rules_version integer not null,
  constraint draft_pk primary key (site_id, edition_id),
  constraint draft_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id)
);

create index draft_words on search.draft using gin (words) with (fastupdate = on, gin_pending_list_limit = 256);

create table search.waiting_draft (
  no bigint not null generated always as identity constraint waiting_draft_pk primary key,
  site_id uuid not null,
  edition_id uuid not null
);

create function search.follow_revision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into search.waiting_draft (site_id, edition_id) select distinct c.site_id, c.edition_id from changed as c;
  perform pg_notify('congso_search', '');
  return null;
end
$$;

create trigger revision_is_searched after insert on editions.revision
  referencing new table as changed for each statement execute function search.follow_revision();

insert into search.waiting_draft (site_id, edition_id) select e.site_id, e.id from editions.edition as e where e.state <> 'published';
