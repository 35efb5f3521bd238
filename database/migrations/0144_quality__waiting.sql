-- What has changed and was not looked at yet. Rows are only added and taken, so that nobody who publishes waits for the worker.
create table quality.waiting (
  no bigint not null generated always as identity constraint waiting_pk primary key,
  site_id uuid not null,
  edition_id uuid not null,
  since timestamptz not null default now()
);

create function quality.follow_publication() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into quality.waiting (site_id, edition_id) select c.site_id, c.edition_id from changed as c;
  return null;
end
$$;

create trigger publication_entered_is_looked_at after insert on editions.publication
  referencing new table as changed for each statement execute function quality.follow_publication();
create trigger publication_changed_is_looked_at after update on editions.publication
  referencing new table as changed for each statement execute function quality.follow_publication();

-- What is live already.
insert into quality.waiting (site_id, edition_id) select site_id, edition_id from editions.publication;
