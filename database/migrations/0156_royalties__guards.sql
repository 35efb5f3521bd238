-- The rules that hold whichever way a row is written.

create function royalties.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'check_violation', constraint = 'only_grows';
end
$$;

create trigger entry_only_grows before update or delete on royalties.entry
  for each row execute function royalties.refuse_change();

create function royalties.is_closed(site uuid, wanted text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from royalties.month as m where m.site_id = site and m.month = wanted and m.state = 'closed')
$$;

create function royalties.keep_closed_month() returns trigger
language plpgsql set search_path = '' as $$
begin
  if royalties.is_closed(new.site_id, new.month) then
    raise exception 'the month is closed' using errcode = 'check_violation', constraint = 'month_closed';
  end if;
  return new;
end
$$;

create trigger entry_month_open before insert on royalties.entry
  for each row execute function royalties.keep_closed_month();
create trigger rating_month_open before insert on royalties.rating
  for each row execute function royalties.keep_closed_month();

create function royalties.keep_month() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.state = 'closed' then
    raise exception 'the month is closed' using errcode = 'check_violation', constraint = 'month_closed';
  end if;
  if new.state = 'closed' and exists (select from royalties.rating as r
    where r.site_id = new.site_id and r.month = new.month and r.state <> 'decided') then
    raise exception 'not everything is decided' using errcode = 'check_violation', constraint = 'month_undecided';
  end if;
  return new;
end
$$;

create trigger month_stays_closed before update on royalties.month
  for each row execute function royalties.keep_month();

-- What was decided stays as it was decided; that it was taken back may be noted once.
create function royalties.keep_decided() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.state = 'decided' and (tg_op = 'DELETE' or old.reversed_at is not null
    or to_jsonb(new) - 'reversed_at' <> to_jsonb(old) - 'reversed_at') then
    raise exception 'the rating was decided' using errcode = 'check_violation', constraint = 'rating_decided';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if old.state <> 'decided' and royalties.is_closed(new.site_id, new.month) then
    raise exception 'the month is closed' using errcode = 'check_violation', constraint = 'month_closed';
  end if;
  return new;
end
$$;

create trigger rating_stays_decided before update or delete on royalties.rating
  for each row execute function royalties.keep_decided();

create function royalties.keep_shares() returns trigger
language plpgsql set search_path = '' as $$
declare
  told royalties.share := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from royalties.rating as r
    where r.site_id = told.site_id and r.id = told.rating_id and r.state = 'decided') then
    raise exception 'the rating was decided' using errcode = 'check_violation', constraint = 'rating_decided';
  end if;
  return told;
end
$$;

create trigger share_stays_decided before insert or update or delete on royalties.share
  for each row execute function royalties.keep_shares();

-- Looked at when the transaction ends: shares are whole, nobody rates or decides their own, the ledger says what was decided.
create function royalties.check_rating() returns trigger
language plpgsql set search_path = '' as $$
declare
  told royalties.rating;
  shared record;
begin
  select r.* into told from royalties.rating as r where r.site_id = new.site_id and r.id = new.id;
  if told.id is null then return null; end if;
  select coalesce(sum(s.parts), 0) as parts, coalesce(sum(s.amount), 0) as amount,
    coalesce(bool_or(p.person_id is not null and p.person_id = told.proposed_by_person), false) as own_proposal,
    coalesce(bool_or(p.person_id is not null and p.person_id = told.decided_by_person), false) as own_decision
  into shared
  from royalties.share as s join royalties.payee as p on p.site_id = s.site_id and p.id = s.payee_id
  where s.site_id = told.site_id and s.rating_id = told.id;
  if shared.parts <> 10000 or shared.amount <> told.amount then
    raise exception 'the shares do not add up' using errcode = 'check_violation', constraint = 'share_sum';
  end if;
  if told.amount > 0 and (shared.own_proposal or shared.own_decision) then
    raise exception 'nobody rates or decides their own work' using errcode = 'check_violation', constraint = 'rating_own';
  end if;
  if told.state = 'decided' and told.amount <> (select coalesce(sum(e.amount), 0) from royalties.entry as e
    where e.site_id = told.site_id and e.rating_id = told.id and e.reverses_id is null) then
    raise exception 'the ledger does not say what was decided' using errcode = 'check_violation', constraint = 'entry_sum';
  end if;
  return null;
end
$$;

create constraint trigger rating_holds after insert or update on royalties.rating
  deferrable initially deferred for each row execute function royalties.check_rating();

-- The ceiling with what decisions added to it; null where the site has none that year.
create function royalties.allowed(site uuid, wanted integer, wanted_line text) returns bigint
language sql stable set search_path = '' as $$
  select b.ceiling + (select coalesce(sum(o.amount), 0) from royalties.over_ceiling as o
      where o.site_id = site and o.year = wanted and o.line = wanted_line)::bigint
  from royalties.budget as b
  where b.site_id = site and b.year = wanted and b.line = wanted_line
  order by b.set_at desc, b.id desc limit 1
$$;

-- One at a time for a site and year, so that two decisions together cannot pass a ceiling that each alone keeps.
create function royalties.keep_ceiling() returns trigger
language plpgsql set search_path = '' as $$
declare
  spent record;
begin
  for spent in select distinct a.site_id, extract(year from a.day)::integer as year from added as a order by 1, 2 loop
    perform pg_advisory_xact_lock(hashtextextended(spent.site_id::text || spent.year::text, 727));
    if (select sum(e.amount) from royalties.entry as e where e.site_id = spent.site_id
        and e.day >= make_date(spent.year, 1, 1) and e.day < make_date(spent.year + 1, 1, 1))
      > royalties.allowed(spent.site_id, spent.year, 'royalties')
      and exists (select from added as a where a.site_id = spent.site_id and a.amount > 0) then
      raise exception 'above the ceiling' using errcode = 'check_violation', constraint = 'above_ceiling';
    end if;
  end loop;
  return null;
end
$$;

create trigger entry_below_ceiling after insert on royalties.entry
  referencing new table as added for each statement execute function royalties.keep_ceiling();

create function royalties.keep_spending() returns trigger
language plpgsql set search_path = '' as $$
declare
  wanted integer := extract(year from new.day)::integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.site_id::text || wanted::text, 728));
  if new.amount > 0 and (select sum(s.amount) from royalties.spending as s
      where s.site_id = new.site_id and s.line = new.line and extract(year from s.day)::integer = wanted)
    > royalties.allowed(new.site_id, wanted, new.line) then
    raise exception 'above the ceiling' using errcode = 'check_violation', constraint = 'above_ceiling';
  end if;
  return null;
end
$$;

create trigger spending_below_ceiling after insert on royalties.spending
  for each row execute function royalties.keep_spending();
create trigger spending_only_grows before update or delete on royalties.spending
  for each row execute function royalties.refuse_change();

-- Money leaves only under a ceiling: a site without a budget owes, and does not pay.
create function royalties.keep_payment() returns trigger
language plpgsql set search_path = '' as $$
declare
  spent record;
begin
  if new.state in ('cancelled', 'backed-out') or (old.state = 'approved' and new.state = 'approved') then return new; end if;
  for spent in
    select extract(year from e.day)::integer as year, sum(e.amount) as amount
    from royalties.entry as e
    join royalties.payment_line as l on l.site_id = e.site_id and l.entry_id = e.id and l.released_at is null
    join royalties.payment as p on p.site_id = l.site_id and p.id = l.payment_id
    where e.site_id = new.site_id and (p.state in ('approved', 'paid') or p.id = new.id)
    group by 1 loop
    if spent.amount > coalesce(royalties.allowed(new.site_id, spent.year, 'royalties'), 0)
      and exists (select from royalties.entry as e join royalties.payment_line as l on l.site_id = e.site_id and l.entry_id = e.id
        where l.site_id = new.site_id and l.payment_id = new.id and extract(year from e.day)::integer = spent.year) then
      raise exception 'above the ceiling' using errcode = 'check_violation', constraint = 'above_ceiling';
    end if;
  end loop;
  return new;
end
$$;

create trigger payment_below_ceiling before update on royalties.payment
  for each row execute function royalties.keep_payment();
