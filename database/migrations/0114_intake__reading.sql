-- What is published beside the file: its text with headings, lists and tables. And since when a scan waits for recognition,
-- which has its own place in the queue, so that what can be read at once is never held up by it.
alter table intake.arrival
  add column prose jsonb,
  add column redacted_prose jsonb,
  add column recognising_since timestamptz;
