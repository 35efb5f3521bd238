-- For a PostgreSQL server whose owner of the database is no superuser: run this once in the database as its superuser.
-- Functions for large objects belong to the server; while the citizens' role may call them it has a place to keep things.
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as signature from pg_proc as p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|loread|lowrite)' loop
    execute format('revoke execute on function %s from public', f.signature);
  end loop;
end
$$;
