-- Who may do what. Run after the migrations and the live views, on every migrate; safe to run again.
-- congso_live owns the views of schema live and sees, through row security, only what is live.

do $$
begin
  -- Without temporary objects and large objects there is nowhere to hide a function that leaks rows.
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to congso_desk, congso_portal, congso_worker', current_database());
  revoke create on schema public from public;
exception when insufficient_privilege then
  raise notice 'the owner may not withdraw the default rights of this database: %', sqlerrm;
end
$$;

-- Apart from the block above: on a server where only a superuser may do this, the rest must still hold.
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as signature from pg_proc as p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|loread|lowrite)' loop
    execute format('revoke execute on function %s from public', f.signature);
  end loop;
exception when insufficient_privilege then
  raise notice 'only a superuser may withdraw the functions for large objects: %', sqlerrm;
end
$$;

-- The citizen's side: live views and inboxes, nothing else.
revoke all on all tables in schema public from congso_portal;
grant usage on schema live to congso_portal, congso_desk, congso_worker;
grant select on all tables in schema live to congso_portal, congso_desk, congso_worker;
revoke execute on all functions in schema live from public;
grant execute on all functions in schema live to congso_portal, congso_desk, congso_worker;
grant usage on schema visits, editions to congso_portal;
grant insert on visits.inbox to congso_portal;
grant insert (site_id, id, path, message, contact) on editions.mistake_report to congso_portal;

-- A second line of defence beside the limit that the portal's own connections carry; only who made the role may set it.
do $$
begin
  alter role congso_portal set statement_timeout = '5s';
exception when insufficient_privilege then
  raise notice 'the owner may not limit the role congso_portal: %', sqlerrm;
end
$$;

-- The owner of the live views reads what the views name.
grant usage on schema units, sites, editions, articles, agenda, media, visits to congso_live;
grant select on units.state, units.succession, units.person, units.official to congso_live;
grant select on sites.site, sites.host, sites.section, sites.banner, sites.link, sites.body to congso_live;
grant select on editions.publication, editions.placement, editions.revision, editions.correction, editions.withdrawal,
  editions.redirect, editions.publication_file to congso_live;
grant select on articles.fact, agenda.entry, media.file, media.lighter, visits.daily, visits.opening to congso_live;

-- The desk and the worker act on the modules' tables; the ledger and the audit only grow.
grant usage on schema audit, units, sites, people, media, visits, editions, articles, agenda to congso_desk, congso_worker;
grant select on all tables in schema audit, units, sites, people, media, visits, editions, articles, agenda
  to congso_desk, congso_worker;
grant insert, update, delete on all tables in schema units, sites, people, media, visits, editions, articles, agenda
  to congso_desk, congso_worker;
revoke update, delete on editions.event, editions.revision, editions.work, editions.authorship, articles.fact, agenda.entry
  from congso_desk, congso_worker;
revoke update, delete on editions.writer, editions.verdict from congso_desk, congso_worker;
-- An exception, an approval and a remark stay as they were made; only what came of them is added.
revoke update, delete on editions.exception, editions.approval, editions.remark from congso_desk, congso_worker;
grant update (confirmed_at, confirmed_by, confirmed_by_person, confirmed_title) on editions.exception to congso_desk;
grant update (cancelled_at) on editions.approval to congso_desk;
grant update (resolved_at, resolved_by) on editions.remark to congso_desk;
revoke update, delete on people.board_seat, people.inspection_look from congso_desk, congso_worker;
revoke delete on people.board_decision, people.inspection, people.pause from congso_desk, congso_worker;
revoke execute on all functions in schema audit from public;
grant execute on all functions in schema audit to congso_desk, congso_worker;
-- Triggers run whoever writes, but what their functions call, and what indexes call, is called by the writer.
revoke execute on all functions in schema editions from public;
grant execute on all functions in schema editions to congso_desk, congso_worker;

-- Working days and norms only grow; a proposal becomes a version by its number and the one who confirms it.
grant usage on schema calendar to congso_desk, congso_worker;
grant select, insert on all tables in schema calendar to congso_desk, congso_worker;
grant update (no, in_force_at, confirmed_by) on calendar.version to congso_desk, congso_worker;

-- How the front page is arranged only grows; a pin may be ended.
grant usage on schema home to congso_live, congso_desk, congso_worker;
grant select on home.arrangement, home.pin to congso_live;
grant select on all tables in schema home to congso_desk, congso_worker;
grant insert on home.arrangement to congso_desk;
grant insert, update, delete on home.pin to congso_desk;

-- What waits is computed; here stand only what people chose, what was written to them and what was handed on.
grant usage on schema worklist to congso_desk, congso_worker;
grant select, insert, update, delete on all tables in schema worklist to congso_desk, congso_worker;
revoke update, delete on worklist.escalation from congso_desk, congso_worker;
revoke delete on worklist.reassignment from congso_desk, congso_worker;

drop policy if exists publication_live on editions.publication;
create policy publication_live on editions.publication for select to congso_live
  using (live_from <= now() and (live_until is null or live_until > now()));
drop policy if exists publication_desk on editions.publication;
create policy publication_desk on editions.publication to congso_desk, congso_worker using (true) with check (true);
drop policy if exists placement_live on editions.placement;
create policy placement_live on editions.placement for select to congso_live using (live_from <= now());
drop policy if exists placement_desk on editions.placement;
create policy placement_desk on editions.placement to congso_desk, congso_worker using (true) with check (true);

-- Sharing between sites: the live views see what was accepted; a share is never removed.
grant select on editions.share to congso_live;
revoke delete on editions.share from congso_desk, congso_worker;
drop policy if exists share_live on editions.share;
create policy share_live on editions.share for select to congso_live using (state = 'accepted');
drop policy if exists share_desk on editions.share;
create policy share_desk on editions.share to congso_desk, congso_worker using (true) with check (true);
revoke delete on editions.share_request from congso_desk, congso_worker;
drop policy if exists share_request_desk on editions.share_request;
create policy share_request_desk on editions.share_request to congso_desk, congso_worker using (true) with check (true);

-- What a board plans: a commission and a subject of the plan end, they are not removed.
grant usage on schema planning to congso_desk, congso_worker;
grant select on all tables in schema planning to congso_desk, congso_worker;
grant insert, update on all tables in schema planning to congso_desk;
grant delete on planning.duty to congso_desk;

-- Documents: what a revision says never changes; only the verification of a file may be done again.
grant usage on schema documents to congso_live, congso_desk, congso_worker;
grant select on all tables in schema documents to congso_live, congso_desk, congso_worker;
grant insert on all tables in schema documents to congso_desk, congso_worker;
grant update on documents.signature to congso_desk, congso_worker;
grant update (seen_at, seen_by) on documents.verdict_change to congso_desk;
drop policy if exists file_live on documents.file;
create policy file_live on documents.file for select to congso_live
  using (role = 'redacted' or exists (select from documents.fact as d
    where d.site_id = file.site_id and d.revision_id = file.revision_id and d.visibility = 'public'));
drop policy if exists file_desk on documents.file;
create policy file_desk on documents.file to congso_desk, congso_worker using (true) with check (true);

-- What came in is never removed; of its steps, deliveries and kept bytes nothing is changed either.
grant usage on schema intake to congso_desk, congso_worker;
grant select, insert on all tables in schema intake to congso_desk, congso_worker;
grant update on intake.source, intake.arrival, intake.rule, intake.permission, intake.seen to congso_desk, congso_worker;
grant update on intake.recheck, intake.trust, intake.folder to congso_desk, congso_worker;
grant delete on intake.seen to congso_desk;
grant update (sha256, width, height) on intake.page to congso_desk, congso_worker;
grant delete on intake.band to congso_desk, congso_worker;

-- Search: the worker makes the index; citizens ask it through the functions of schema live only.
grant usage on schema search to congso_desk, congso_worker;
grant select, insert, update, delete on all tables in schema search to congso_worker;
grant select on search.item, search.draft, search.listed_word, search.state to congso_desk;
grant insert, update on search.file_text to congso_desk;
revoke execute on all functions in schema search from public;

-- The public list of documents is written by the database alone; the live views see of it what is live.
revoke insert, update, delete on documents.listing, documents.tally from congso_desk, congso_worker;
drop policy if exists listing_live on documents.listing;
create policy listing_live on documents.listing for select to congso_live
  using (live_from <= now() and (live_until is null or live_until > now()));
drop policy if exists listing_desk on documents.listing;
create policy listing_desk on documents.listing for select to congso_desk, congso_worker using (true);
revoke execute on all functions in schema documents from public;

-- Reports: what was issued and what was kept stays; a trigger guards issued reports besides.
grant usage on schema reports to congso_desk, congso_worker;
grant select on all tables in schema reports to congso_desk, congso_worker;
grant insert on all tables in schema reports to congso_desk;
grant update on reports.series, reports.report, reports.assessment to congso_desk;
revoke execute on all functions in schema reports from public;

-- Duties: rules, forms, findings and statements only grow; a proposal is confirmed, a request ends.
grant usage on schema obligations to congso_desk, congso_worker;
grant select, insert on all tables in schema obligations to congso_desk, congso_worker;
grant update (in_force_at, confirmed_by) on obligations.rule to congso_desk;
grant update (ended_at, ended_by) on obligations.request to congso_desk;
grant delete on obligations.changed to congso_desk, congso_worker;
revoke execute on all functions in schema obligations from public;

-- Figures that people and other systems give only grow; a request notes who answered, a source ends.
grant usage on schema figures to congso_desk, congso_worker;
grant select on all tables in schema figures to congso_desk, congso_worker;
grant insert on all tables in schema figures to congso_desk;
grant update (answered_at, answered_by) on figures.asked_unit to congso_desk;
grant update (stopped_at, stopped_by) on figures.source to congso_desk;

-- Royalties: the ledger and the books beside it only grow; proposals may be replaced until they are decided. Where the money of
-- a payee goes is the desk's alone.
grant usage on schema royalties to congso_desk, congso_worker;
grant select on all tables in schema royalties to congso_desk, congso_worker;
revoke select on royalties.payee_account from congso_worker;
grant insert on all tables in schema royalties to congso_desk;
grant update on royalties.rating, royalties.month, royalties.payee, royalties.payment to congso_desk;
grant update (confirmed_at, confirmed_by) on royalties.rate_table, royalties.law_figure to congso_desk;
grant update (released_at) on royalties.payment_line to congso_desk;
grant delete on royalties.rating, royalties.share to congso_desk;
revoke execute on all functions in schema royalties from public;
grant execute on all functions in schema royalties to congso_desk, congso_worker;

-- Quality: lists grow and lines of them end; what the worker looked at is its own to write.
grant usage on schema quality to congso_desk, congso_worker;
grant select on all tables in schema quality to congso_desk, congso_worker;
grant insert on quality.accepted, quality.repair, quality.passed_over to congso_desk;
grant update (ended_at, ended_by) on quality.accepted, quality.repair to congso_desk;
grant insert, update, delete on quality.looked, quality.finding, quality.waiting to congso_worker;
revoke execute on all functions in schema quality from public;
