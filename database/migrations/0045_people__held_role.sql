-- Every role anybody holds or held, from all sources, with its days. Once a site has a board by decision, roles of the board
-- come from decisions alone; before that, from what was given when the site was set up. `ended_at` is for the question
-- "now"; questions about a day use the days.
create view people.held_role as
select m.id, m.person_id, m.site_id, m.role, m.unit_id, null::text as board_title, null::text as office_title, null::integer as rank,
  case when m.is_help then 'help' else 'given' end as source, m.basis, m.valid_from,
  least(
    m.valid_until,
    (m.ended_at at time zone 'Asia/Ho_Chi_Minh')::date,
    case when not m.is_help
      and m.role in ('board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary')
      then (select min(d.effective_on) - 1 from people.board_decision as d where d.site_id = m.site_id and d.revoked_at is null)
    end
  ) as valid_until,
  m.ended_at
from people.membership as m
union all
select d.id, s.person_id, s.site_id, s.role, null, s.board_title, s.office_title, s.rank,
  'board', d.number, d.effective_on,
  (select min(n.effective_on) - 1 from people.board_decision as n
    where n.site_id = d.site_id and n.effective_on > d.effective_on and n.revoked_at is null),
  null
from people.board_seat as s
join people.board_decision as d on d.site_id = s.site_id and d.id = s.decision_id and d.revoked_at is null
union all
select i.id, p.person_id, c.site_id, 'inspection', c.unit_id, null, p.title, null,
  'inspection', i.number, i.valid_from, least(i.valid_until, (i.ended_at at time zone 'Asia/Ho_Chi_Minh')::date), i.ended_at
from people.inspector as p
join people.inspection as i on i.id = p.inspection_id
join people.inspection_scope as c on c.inspection_id = i.id;
