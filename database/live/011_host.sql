create view live.host with (security_barrier) as
select h.host, h.site_id, h.is_primary
from sites.host as h;
