-- A governing agency has the name of today, or the last it had; one that begins tomorrow is not told before.
create view live.site with (security_barrier) as
select s.id, s.slug, s.kind, s.name, s.name_en, s.tier_name, s.tier_name_en, s.parent_id, s.languages, s.accent, s.emblem_sha256,
  s.responsible, s.address, s.address_en, s.phone, s.email, s.launched_on, s.archived_since, s.governing_unit_id,
  (select st.name from units.state as st
    where st.unit_id = s.governing_unit_id and (st.valid_from is null or st.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    order by st.valid_from desc nulls last limit 1) as governing_name,
  (select st.name_en from units.state as st
    where st.unit_id = s.governing_unit_id and (st.valid_from is null or st.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    order by st.valid_from desc nulls last limit 1) as governing_name_en
from sites.site as s;
