-- The audit log: what kind of act each row tells of, rows for what is read and not changed, and a chain of seals by which
-- anybody's hand in it is found.

alter table audit_events
  -- Follows from what the row holds, so no writer can name it wrongly.
  add column operation text not null generated always as (case
    when action = 'login' and actor_kind = 'anonymous' then 'SIGN_IN_FAILED'
    when before is null and after is null then 'VIEW'
    when before is null then 'CREATE'
    when after is null then 'DELETE'
    else 'UPDATE' end) stored,
  -- The seal that holds this row; null until there is one.
  add column seal bigint;

create index audit_events_newest on audit_events (company_id, created_at desc, id desc);
create index audit_events_actor on audit_events (company_id, actor_id, created_at desc, id desc);
create index audit_events_resource on audit_events (company_id, resource_type, resource_id, created_at desc, id desc);
create index audit_events_unsealed on audit_events (company_id, id) where seal is null;

-- A row is written with what happened. When it was written, and under which seal it lies, nobody who writes it can say.
revoke insert on audit_events from muloqot_app, muloqot_system;
grant insert (company_id, actor_kind, actor_id, action, resource_type, resource_id, before, after, address, agent, request_id)
  on audit_events to muloqot_app, muloqot_system;
grant update (seal) on audit_events to muloqot_system;

create function seal_once() returns trigger language plpgsql as $$
begin
  if old.seal is not null or new.seal is null then raise exception 'an audit row is sealed once'; end if;
  return new;
end $$;
create trigger seal_once before update on audit_events for each row execute function seal_once();

-- One seal for each batch of rows: made by a job, so that nobody who changes something waits for it. Each is bound to the
-- one before by its hash, which only the installation's key makes (HMAC-SHA256).
create table audit_seals (
  company_id uuid not null references companies (id),
  number bigint not null check (number > 0),
  previous_hash bytea not null,
  hash bytea not null,
  count integer not null check (count > 0),
  first_id uuid not null,
  last_id uuid not null,
  -- The rows in the order of their ids, and 16 bytes of each one's own HMAC: a place that is broken can be named.
  row_ids uuid[] not null,
  row_digests bytea not null,
  -- Nothing was left unsealed when it was made, so no row that appears later can be much older.
  is_complete boolean not null,
  sealed_at timestamptz not null,
  primary key (company_id, number)
);
call protect_company_table('audit_seals');
revoke insert, update, delete on audit_seals from muloqot_app;
revoke update, delete on audit_seals from muloqot_system;

-- Writes one audit row for whoever acts in this transaction. Work that the program does by itself has no actor and tells
-- its story in its own rows.
create function write_audit_event(resource_type text, resource_id uuid, before jsonb, after jsonb) returns void
  language plpgsql as $$
declare
  kind text := nullif(current_setting('app.actor_kind', true), '');
begin
  if kind is null then return; end if;
  insert into audit_events (company_id, actor_kind, actor_id, action, resource_type, resource_id, before, after, address, agent, request_id)
  values (
    current_company(), kind, nullif(current_setting('app.actor_id', true), '')::uuid, current_setting('app.action'),
    write_audit_event.resource_type, write_audit_event.resource_id, write_audit_event.before, write_audit_event.after,
    current_setting('app.address'), current_setting('app.agent'), current_setting('app.request_id'));
end $$;

-- As before; a row without an id of its own is told as its company's.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  hidden text[] := coalesce(tg_argv, '{}');
  old_row jsonb;
  new_row jsonb;
  id uuid;
begin
  if coalesce(current_setting('app.actor_kind', true), '') = '' then return null; end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new); end if;
  id := coalesce(new_row ->> 'id', old_row ->> 'id', new_row ->> 'company_id', old_row ->> 'company_id')::uuid;
  old_row := old_row - hidden;
  new_row := new_row - hidden;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) into old_row, new_row
      from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key and o.key <> 'updated_at';
    if old_row is null then return null; end if;
  end if;
  perform write_audit_event(tg_table_name, id, old_row, new_row);
  return null;
end $$;

-- A new version of an agent's script is a change of the agent.
create function record_agent_version() returns trigger language plpgsql as $$
declare
  old_script jsonb;
begin
  select script into old_script from agent_versions
    where company_id = new.company_id and agent_id = new.agent_id and version = new.version - 1;
  perform write_audit_event('agents', new.agent_id, jsonb_build_object('script', old_script),
    jsonb_build_object('script', new.script));
  return null;
end $$;
create trigger audit after insert on agent_versions for each row when (new.version > 1) execute function record_agent_version();
