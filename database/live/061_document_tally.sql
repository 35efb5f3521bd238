-- How many live documents of a site have each value: what is counted, and the few that became live since.
create view live.document_tally with (security_barrier) as
select c.site_id, c.facet, c.value, sum(c.count)::integer as count
from (
  select t.site_id, t.facet, t.value, t.count from documents.tally as t
  union all
  select l.site_id, f.facet, f.value, 1
  from documents.listing as l
  cross join lateral (values ('all', ''), ('body', l.body), ('kind', l.kind), ('issuer', l.main_issuer), ('field', l.field),
    ('year', l.issued_year::text), ('signer', l.signer)) as f (facet, value)
  where not l.is_counted and (f.facet = 'all' or f.value <> '')
  union all
  select l.site_id, 'issuer', j.name, 1
  from documents.listing as l cross join lateral unnest(l.joint_issuers) as j (name)
  where not l.is_counted and j.name <> l.main_issuer
) as c
group by c.site_id, c.facet, c.value;
