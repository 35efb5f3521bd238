-- Wrong passages with what is right, each with where it was met: faults of recognising letters, and slips of people. Two lists, because
-- the first is applied to what a machine has read and the second to what somebody types. They count for the whole network.
create table quality.repair (
  id uuid not null constraint repair_pk primary key,
  list text not null constraint repair_list check (list in ('recognised', 'typed')),
  wrong text not null constraint repair_wrong check (wrong <> '' and length(wrong) <= 100),
  fixed text not null constraint repair_fixed check (fixed <> '' and length(fixed) <= 100 and fixed <> wrong),
  -- Where it was met, so that the next person can judge it.
  source text not null constraint repair_source check (source <> '' and length(source) <= 300),
  added_at timestamptz not null,
  added_by uuid not null constraint repair_account_fk references people.account,
  ended_at timestamptz,
  ended_by uuid constraint repair_ended_fk references people.account
);

create unique index repair_once on quality.repair (list, wrong) where ended_at is null;
