-- Officials in office today of the bodies a site speaks for. Days are counted in Vietnam.
create view live.official with (security_barrier) as
select b.site_id, b.position as body_position, o.id, p.full_name, o.title, o.title_en, o.rank, o.duties, o.phone, o.email,
  b.unit_id,
  (select st.name from units.state as st
    where st.unit_id = b.unit_id and (st.valid_from is null or st.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    order by st.valid_from desc nulls last limit 1) as unit_name,
  (select st.name_en from units.state as st
    where st.unit_id = b.unit_id and (st.valid_from is null or st.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    order by st.valid_from desc nulls last limit 1) as unit_name_en
from sites.body as b
join units.official as o on o.unit_id = b.unit_id
join units.person as p on p.id = o.person_id
where (o.valid_from is null or o.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
  and (o.valid_to is null or o.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);
