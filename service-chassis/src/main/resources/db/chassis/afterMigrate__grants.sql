-- What the service's own database user may do: read and write rows, and nothing to the tables themselves.
-- The audit trail takes rows from it and never gives one back. Runs after every migration, one replica at a time.
do $$
declare
  relation record;
begin
  if current_user = '${service-user}' then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('duibiao.grants'));
  execute format('grant usage on schema public to %I', '${service-user}');
  for relation in
    select c.oid, c.relname, c.relkind from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and c.relname <> 'flyway_schema_history'
  loop
    if relation.relkind = 'S' then
      if not has_sequence_privilege('${service-user}', relation.oid, 'USAGE') then
        execute format('grant usage, select on sequence public.%I to %I', relation.relname, '${service-user}');
      end if;
    elsif relation.relname in ('audit_record', 'audit_seal') then
      if not has_table_privilege('${service-user}', relation.oid, 'INSERT') then
        execute format('grant select, insert on public.%I to %I', relation.relname, '${service-user}');
      end if;
    elsif not has_table_privilege('${service-user}', relation.oid, 'DELETE') then
      execute format('grant select, insert, update, delete on public.%I to %I', relation.relname, '${service-user}');
    end if;
  end loop;
end
$$;
