-- Every letter the product writes to its own people, with what became of it. `about` says what it tells of, so that nothing
-- is told twice. A letter never holds a secret: one-time links are made while the letter is being sent.
create table worklist.letter (
  id uuid constraint letter_pk primary key,
  account_id uuid not null constraint letter_account_fk references people.account,
  about text not null,
  subject text not null constraint letter_subject_said check (subject <> ''),
  lines jsonb not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  last_problem text,
  constraint letter_once unique (account_id, about)
);

create index letter_written on worklist.letter (written_at);
