-- Somebody of the board has looked after what a reader reported; until then it waits in their work.
alter table editions.mistake_report
  add column answered_at timestamptz,
  add column answered_by uuid constraint mistake_report_account_fk references people.account;

create index mistake_report_open on editions.mistake_report (site_id, received_at) where answered_at is null;
