create view live.visit_total with (security_barrier) as
select s.id as site_id,
  coalesce(sum(d.views) filter (where d.day = today.day), 0)::bigint as views_today,
  coalesce(sum(d.views) filter (where d.day >= date_trunc('month', today.day)::date), 0)::bigint as views_this_month,
  (coalesce(sum(d.views), 0) + coalesce(min(o.views), 0))::bigint as views_since_launch,
  coalesce(sum(d.visits) filter (where d.day = today.day), 0)::bigint as visits_today,
  coalesce(sum(d.visits) filter (where d.day >= date_trunc('month', today.day)::date), 0)::bigint as visits_this_month,
  (coalesce(sum(d.visits), 0) + coalesce(min(o.visits), 0))::bigint as visits_since_launch,
  min(o.counted_until) as opening_until
from sites.site as s
cross join (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day) as today
left join visits.daily as d on d.site_id = s.id and d.item_id = '00000000-0000-0000-0000-000000000000'
left join visits.opening as o on o.site_id = s.id
group by s.id;
