create view live.banner with (security_barrier) as
select s.id as site_id, b.id, b.tone, b.text, b.text_en, b.href, b.live_from, b.live_until
from sites.banner as b
join sites.site as s
  on b.scope = 'network' or (b.scope = 'tier' and b.tier = s.kind) or (b.scope = 'site' and b.site_id = s.id)
where b.live_from <= now()
  and (b.live_until is null or b.live_until > now());
