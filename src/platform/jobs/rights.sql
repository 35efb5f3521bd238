-- The door to the queue, and who may do what with its tables. Run as the owner after its tables; safe to run again.
create schema if not exists jobs;

-- Adding is all the desk may do: what others asked for stays out of its sight.
drop function if exists jobs.add(text, json, timestamptz, text);
create or replace function jobs.add(identifier text, payload json, run_at timestamptz default null, job_key text default null,
  queue_name text default null)
returns void
language plpgsql security definer set search_path = '' as $$
begin
  if add.identifier is null or add.identifier !~ '^[a-z][a-z0-9-]{0,98}[a-z0-9]$' then
    raise exception 'a job is named by a word like fold-visits' using errcode = 'invalid_parameter_value';
  end if;
  perform graphile_worker.add_job(
    identifier => add.identifier,
    payload => add.payload,
    run_at => add.run_at,
    job_key => add.job_key,
    queue_name => add.queue_name,
    max_attempts => 10
  );
end
$$;

revoke all on schema jobs, graphile_worker from public;
revoke execute on all functions in schema jobs, graphile_worker from public;
revoke all on all tables in schema graphile_worker from public;

grant usage on schema jobs to congso_desk, congso_worker;
grant execute on function jobs.add to congso_desk, congso_worker;

grant usage on schema graphile_worker to congso_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to congso_worker;
revoke insert, update, delete on graphile_worker.migrations from congso_worker;
grant usage on all sequences in schema graphile_worker to congso_worker;
grant execute on all functions in schema graphile_worker to congso_worker;

do $$
declare
  t record;
begin
  for t in select c.oid::regclass as name from pg_class as c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists congso_worker on %s', t.name);
    execute format('create policy congso_worker on %s to congso_worker using (true) with check (true)', t.name);
  end loop;
end
$$;
