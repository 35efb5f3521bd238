-- A withdrawn edition is told of at every address it had. Not `union all`: PostgreSQL takes such a view apart in spite of its
-- barrier.
create view live.tombstone with (security_barrier) as
select w.site_id, w.path, w.language, w.reason, w.title, w.document_number, w.withdrawn_at
from editions.withdrawal as w
union
select w.site_id, r.path, w.language, w.reason, w.title, w.document_number, w.withdrawn_at
from editions.withdrawal as w
join editions.redirect as r on r.site_id = w.site_id and r.edition_id = w.edition_id;
