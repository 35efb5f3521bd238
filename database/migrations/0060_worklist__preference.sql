-- How a person wants to hear of each kind of work by mail; without a row, what the product proposes holds.
create schema worklist;

create table worklist.preference (
  account_id uuid not null constraint preference_account_fk references people.account,
  kind text not null constraint preference_kind check (kind in ('approve', 'edit', 'returned', 'escalated', 'other')),
  way text not null constraint preference_way check (way in ('immediate', 'digest', 'none')),
  changed_at timestamptz not null,
  constraint preference_pk primary key (account_id, kind)
);
