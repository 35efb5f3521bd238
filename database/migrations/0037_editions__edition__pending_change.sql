-- A live edition may have a change under way: its own state goes through the workflow while readers see what is live.
alter table editions.edition
  add column pending_state text constraint edition_pending_state check (pending_state in (
    'draft', 'submitted', 'in-review', 'returned', 'awaiting-approval', 'approved')),
  add column head_revision_id uuid,
  add column recommended_by uuid constraint edition_recommended_by_fk references units.person,
  add column changed_at timestamptz,
  add constraint edition_head_fk foreign key (site_id, head_revision_id) references editions.revision (site_id, id),
  add constraint edition_pending_only_when_live check (pending_state is null or state = 'published');

create index edition_by_state on editions.edition (site_id, state, changed_at);
create index edition_by_pending_state on editions.edition (site_id, pending_state, changed_at) where pending_state is not null;
