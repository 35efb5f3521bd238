-- Where bytes are shown, whatever site shows them: they lie once under their hash and may go only when nobody does.
create index publication_file_bytes on editions.publication_file (sha256);
create index work_bytes on editions.work (sha256) where sha256 is not null;
