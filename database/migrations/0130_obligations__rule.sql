-- Duties of publication as dated data. A rule says from when it holds; of the same key the one that began last holds. Rules only
-- grow: a later entry for the same key and first day takes the place of the former, and what was known before stays readable.
create schema obligations;

create table obligations.rule (
  id uuid constraint rule_pk primary key,
  key text not null constraint rule_key_is_word check (key ~ '^[a-z][a-z0-9_]{1,60}$'),
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  -- Came with the product; people's own entries do not.
  is_of_product boolean not null,
  entered_at timestamptz not null,
  entered_by uuid constraint rule_entered_by_fk references people.account,
  -- Null: proposed, and waits for a second person.
  in_force_at timestamptz,
  confirmed_by uuid constraint rule_confirmed_by_fk references people.account,
  constraint rule_days_in_order check (valid_from <= valid_to),
  constraint rule_two_people check (entered_by is null or confirmed_by is null or entered_by <> confirmed_by)
);

create index rule_by_key on obligations.rule (key, valid_from, in_force_at);

-- A form of self-assessment with its decision: its rows are data too.
create table obligations.form (
  key text not null,
  valid_from date not null,
  content jsonb not null,
  entered_at timestamptz not null,
  constraint form_pk primary key (key, valid_from)
);
