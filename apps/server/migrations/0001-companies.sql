-- The ground everything stands on: what a table of a company is, who changed what, companies and their people.

-- uuidv7(), row-level security and transactional notify are the server's own; nothing has to be installed.

grant usage on schema public to muloqot_app, muloqot_system;
alter default privileges in schema public grant select, insert, update, delete on tables to muloqot_app, muloqot_system;
alter default privileges in schema public grant usage on sequences to muloqot_app, muloqot_system;
revoke all on migrations from muloqot_app, muloqot_system;
grant select on migrations to muloqot_system;

-- The company of the transaction; null when none was set, and then no row is seen.
create function current_company() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.company_id', true), '')::uuid;

-- A text as it is searched: in small letters and without the apostrophe of oʻ and gʻ, which is typed in many ways.
create function searchable(value text) returns text language sql immutable parallel safe strict
  return translate(lower(value), 'ʻʼ‘’''`´', '');

-- Makes a table a company's own: forced row-level security, one policy for the application, one for the system role.
create procedure protect_company_table(target regclass, company_column text default 'company_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy company on %s to muloqot_app using (%I = (select current_company())) with check (%I = (select current_company()))',
    target, company_column, company_column);
  execute format('create policy system on %s to muloqot_system using (true) with check (true)', target);
end $$;

create table companies (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 255),
  language text not null default 'uz' check (language in ('uz', 'ru', 'en')),
  time_zone text not null default 'Asia/Tashkent',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
call protect_company_table('companies', 'id');

-- Who changed what. Rows are written by the trigger below, in the commit of the change itself.
create table audit_events (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  actor_kind text not null check (actor_kind in ('user', 'key', 'integration')),
  actor_id uuid not null,
  action text not null,
  resource_type text not null,
  resource_id uuid,
  before jsonb,
  after jsonb,
  address text not null,
  agent text not null,
  request_id text not null,
  created_at timestamptz not null default now(),
  primary key (company_id, id)
);
call protect_company_table('audit_events');
revoke update, delete on audit_events from muloqot_app, muloqot_system;

-- Writes one audit row for each row that a person, a key or an integration changes. Work the program does by itself
-- has no actor and tells its story in its own rows. Arguments: columns that must never be copied.
create function record_audit() returns trigger language plpgsql as $$
declare
  actor text := current_setting('app.actor_id', true);
  hidden text[] := coalesce(tg_argv, '{}');
  old_row jsonb;
  new_row jsonb;
begin
  if actor is null or actor = '' then return null; end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - hidden; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - hidden; end if;
  if tg_op = 'UPDATE' then
    -- only what changed, and nothing when nothing did
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) into old_row, new_row
      from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key and o.key <> 'updated_at';
    if old_row is null then return null; end if;
  end if;
  insert into audit_events (company_id, actor_kind, actor_id, action, resource_type, resource_id, before, after, address, agent, request_id)
  values (
    current_company(), current_setting('app.actor_kind'), actor::uuid, current_setting('app.action'), tg_table_name,
    coalesce((to_jsonb(new) ->> 'id'), (to_jsonb(old) ->> 'id'))::uuid, old_row, new_row,
    current_setting('app.address'), current_setting('app.agent'), current_setting('app.request_id'));
  return null;
end $$;

-- Every change of this table by somebody leaves an audit row. `hidden`: columns that hold secrets.
create procedure audit_table(target regclass, variadic hidden text[] default '{}') language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function record_audit(%s)',
    target, (select coalesce(string_agg(quote_literal(h), ', '), '') from unnest(hidden) h));
end $$;

call audit_table('companies');

create table users (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  email text not null check (email = lower(email) and length(email) <= 254),
  password_hash text not null,
  full_name text not null check (length(full_name) <= 255),
  role text not null check (role in ('admin', 'ceo', 'financial_director', 'sales_manager', 'member', 'customer')),
  language text check (language in ('uz', 'ru', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  -- People sign in with their address alone, so it is theirs in the whole installation.
  constraint users_email_unique unique (email),
  constraint users_id_unique unique (id)
);
call protect_company_table('users');
call audit_table('users', 'password_hash');

-- One row per sign-in. The refresh token is kept as its hash only.
create table sessions (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  user_id uuid not null,
  refresh_token_hash bytea not null,
  address text not null,
  agent text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  constraint sessions_refresh_token_hash_unique unique (refresh_token_hash),
  foreign key (company_id, user_id) references users (company_id, id) on delete cascade
);
create index sessions_user on sessions (company_id, user_id);
call protect_company_table('sessions');

-- The queue's tables belong to another role and have row-level security of their own; this is the application's
-- door to them. It runs in the caller's transaction: a change that is rolled back leaves no job.
create schema jobs;
create function jobs.enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts int) returns void
  language sql security definer set search_path = ''
  as $$ select graphile_worker.add_job(task, payload, job_key := job_key, run_at := run_at, max_attempts := max_attempts) $$;
revoke all on function jobs.enqueue from public;
grant usage on schema jobs to muloqot_app, muloqot_system;
grant execute on function jobs.enqueue to muloqot_app, muloqot_system;

-- Socket.IO's adapter keeps messages between processes here when they are too long for a notification. It belongs to
-- no company: rows live for seconds and are read by the processes alone.
create table socket_io_attachments (
  id bigserial primary key,
  created_at timestamptz not null default now(),
  payload bytea
);
