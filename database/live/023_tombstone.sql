create view live.tombstone with (security_barrier) as
select w.site_id, w.path, w.language, w.reason, w.title, w.document_number, w.withdrawn_at
from editions.withdrawal as w;
