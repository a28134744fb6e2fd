-- Who belongs where and what they may do: roles, people, sign-ins, keys, the tree of companies.

-- Somebody whose name is not known: a failed sign-in, a token of somebody's that is used twice.
alter table audit_events
  drop constraint audit_events_actor_kind_check,
  alter column actor_id drop not null,
  add constraint audit_events_actor_kind_check check (actor_kind in ('user', 'key', 'integration', 'anonymous')),
  add constraint audit_events_actor_check check ((actor_kind = 'anonymous') = (actor_id is null));

-- As before, and with an actor who has no id.
create or replace function record_audit() returns trigger language plpgsql as $$
declare
  kind text := nullif(current_setting('app.actor_kind', true), '');
  hidden text[] := coalesce(tg_argv, '{}');
  old_row jsonb;
  new_row jsonb;
begin
  if kind is null then return null; end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - hidden; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - hidden; end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) into old_row, new_row
      from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key and o.key <> 'updated_at';
    if old_row is null then return null; end if;
  end if;
  insert into audit_events (company_id, actor_kind, actor_id, action, resource_type, resource_id, before, after, address, agent, request_id)
  values (
    current_company(), kind, nullif(current_setting('app.actor_id', true), '')::uuid, current_setting('app.action'), tg_table_name,
    coalesce((to_jsonb(new) ->> 'id'), (to_jsonb(old) ->> 'id'))::uuid, old_row, new_row,
    current_setting('app.address'), current_setting('app.agent'), current_setting('app.request_id'));
  return null;
end $$;

-- Companies form a tree; a sub-company is seen by its parents' administrators.
alter table companies
  add column description text check (length(description) <= 10000),
  add column parent_company_id uuid references companies (id),
  add column hierarchy_level integer not null default 0 check (hierarchy_level between 0 and 10),
  add column is_active boolean not null default true,
  -- The company that runs the installation: its `admin` role is the platform's. Exactly one.
  add column is_platform boolean not null default false,
  add column requires_second_factor boolean not null default false,
  add column deleted_at timestamptz;
create unique index companies_name_unique on companies (lower(name)) where deleted_at is null;
create unique index companies_platform on companies (is_platform) where is_platform;
create index companies_parent on companies (parent_company_id);

-- A name that people sign in by is unique; so is a role's key in its company. Permissions of system roles are the
-- contract's and not stored, so that a new release's permissions are theirs at once.
create table roles (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  name text not null check (name ~ '^[a-z0-9_]{1,100}$'),
  display_name text not null check (length(display_name) between 1 and 255),
  description text check (length(description) <= 2000),
  permissions text[] not null default '{}',
  is_active boolean not null default true,
  is_system boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint roles_name_unique unique (company_id, name)
);
call protect_company_table('roles');
call audit_table('roles');

-- Every company is born with the roles that every company has; `admin` belongs to the one that runs the installation.
create function create_system_roles() returns trigger language plpgsql as $$
begin
  insert into roles (company_id, name, display_name, description, is_system)
  select new.id, name, display_name, description, true
  from (values
    ('admin', 'Admin', 'Administrator of the installation'),
    ('ceo', 'CEO', 'Chief Executive Officer'),
    ('financial_director', 'Financial Director', 'Financial Director'),
    ('sales_manager', 'Sales Manager', 'Sales Manager for CRM'),
    ('member', 'Member', 'Team Member'),
    ('customer', 'Customer', 'Customer/Client')) as system (name, display_name, description)
  where new.is_platform or name <> 'admin';
  return null;
end $$;
create trigger roles after insert on companies for each row execute function create_system_roles();

alter table users drop constraint users_role_check;
alter table users
  add column name text not null default '' check (length(name) <= 255),
  add column surname text not null default '' check (length(surname) <= 255),
  add column is_active boolean not null default true,
  add column is_blocked boolean not null default false,
  -- Set when the block came with the company's, so that unblocking the company gives back just that.
  add column blocked_with_company boolean not null default false,
  add column email_verified_at timestamptz,
  add column last_activity_at timestamptz,
  -- TOTP (RFC 6238): sealed with AES-GCM; in force once a first code has been entered.
  add column second_factor_secret bytea,
  add column second_factor_since timestamptz,
  -- A code counts once: the time step of the last one that was accepted.
  add column second_factor_step bigint,
  -- For whoever lost the device: each signs in once, kept as HMAC under the installation's key.
  add column second_factor_recovery bytea[] not null default '{}';
-- Null while somebody is invited and has not chosen one.
alter table users alter column password_hash drop not null;
update users set name = full_name, email_verified_at = created_at;
alter table users drop column full_name, alter column name drop default, alter column surname drop default;
-- Companies that were there before become complete in the same way: the first one runs the installation.
update companies set is_platform = true where id = (select id from companies order by created_at, id limit 1);
insert into roles (company_id, name, display_name, description, is_system)
select c.id, s.name, s.display_name, s.description, true
from companies c, (values
  ('admin', 'Admin', 'Administrator of the installation'),
  ('ceo', 'CEO', 'Chief Executive Officer'),
  ('financial_director', 'Financial Director', 'Financial Director'),
  ('sales_manager', 'Sales Manager', 'Sales Manager for CRM'),
  ('member', 'Member', 'Team Member'),
  ('customer', 'Customer', 'Customer/Client')) as s (name, display_name, description)
where c.is_platform or s.name <> 'admin';
alter table users add constraint users_role_fkey foreign key (company_id, role) references roles (company_id, name);
create index users_role on users (company_id, role);
drop trigger audit on users;
-- What the program notes by itself at each sign-in is no change that somebody made.
create trigger audit after insert or update of email, name, surname, role, language, is_active, is_blocked, password_hash,
  email_verified_at, second_factor_since or delete on users
  for each row execute function record_audit('password_hash', 'second_factor_secret', 'second_factor_step',
    'second_factor_recovery', 'last_activity_at');

-- One row per sign-in; its refresh tokens are one family. Ending the row ends the access tokens and sockets too.
alter table sessions
  drop column refresh_token_hash,
  add column last_used_at timestamptz not null default now(),
  add column end_reason text check (end_reason in ('sign-out', 'sign-out-all', 'password', 'blocked', 'transferred', 'reuse', 'ended', 'expired'));
-- Signing in and out is something that people do; what the program notes by itself is not.
create trigger audit after insert or update of ended_at or delete on sessions
  for each row execute function record_audit('last_used_at');
create index sessions_living on sessions (company_id, user_id) where ended_at is null;
create index sessions_expiry on sessions (expires_at);
alter table sessions add constraint sessions_id_unique unique (id);

-- A refresh token is kept as its SHA-256 only. `used_at` is set when it was exchanged; its successor is made from the
-- token itself, `successor_salt` and the installation's key, so a repeat within seconds gets the same one and nothing
-- that could sign anybody in lies here.
create table refresh_tokens (
  company_id uuid not null references companies (id),
  session_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  successor_salt bytea,
  successor_hash bytea,
  primary key (company_id, token_hash),
  constraint refresh_tokens_token_hash_unique unique (token_hash),
  foreign key (company_id, session_id) references sessions (company_id, id) on delete cascade
);
create index refresh_tokens_session on refresh_tokens (company_id, session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);
call protect_company_table('refresh_tokens');

-- Codes sent by mail. The code itself is derived from the row's id and the installation's key and is stored nowhere.
create table mail_codes (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  user_id uuid not null,
  purpose text not null check (purpose in ('verify-email', 'reset-password', 'invitation')),
  expires_at timestamptz not null,
  -- Where it was asked for from. Wrong tries from there and from elsewhere are counted apart, so that a guesser
  -- elsewhere cannot use up the owner's.
  address text not null,
  tries integer not null default 0,
  tries_elsewhere integer not null default 0,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, user_id) references users (company_id, id) on delete cascade
);
create index mail_codes_user on mail_codes (company_id, user_id, purpose, created_at desc);
create index mail_codes_expiry on mail_codes (expires_at);
call protect_company_table('mail_codes');

-- Somebody asked for a code to be sent to an address, known or not. A job answers, so that neither what the request
-- does nor how long it takes tells who exists. Belongs to no company: who asks is not known yet.
create table code_requests (
  id uuid primary key default uuidv7(),
  purpose text not null check (purpose in ('verify-email', 'reset-password')),
  email text not null,
  language text not null check (language in ('uz', 'ru', 'en')),
  address text not null,
  created_at timestamptz not null default now()
);
revoke all on code_requests from muloqot_app;

-- Companies that their founders have not confirmed yet. Each has a code of its own, which confirms just what was
-- typed with it: whoever registers somebody else's address does not have their password confirmed by the owner.
-- Company and person come into being with the code, under the ids that are kept for them here.
create table registrations (
  id uuid primary key default uuidv7(),
  new_company_id uuid not null default uuidv7(),
  new_user_id uuid not null default uuidv7(),
  email text not null,
  name text not null,
  surname text not null,
  company_name text not null,
  password_hash text not null,
  language text not null check (language in ('uz', 'ru', 'en')),
  address text not null,
  agent text not null,
  tries integer not null default 0,
  tries_elsewhere integer not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index registrations_email on registrations (email, created_at);
create index registrations_created on registrations (created_at);
revoke all on registrations from muloqot_app;

-- Keys for machines: shown once, kept as SHA-256; `hint` is the visible beginning.
create table api_keys (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  name text not null check (length(name) between 1 and 255),
  hint text not null,
  key_hash bytea not null,
  -- Null once the role is gone; such a key opens nothing.
  role text,
  -- A key may never do more than this person may at the moment of use.
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  ended_at timestamptz,
  primary key (company_id, id),
  constraint api_keys_key_hash_unique unique (key_hash),
  foreign key (company_id, role) references roles (company_id, name) on delete set null (role)
);
create index api_keys_role on api_keys (company_id, role);
call protect_company_table('api_keys');
create trigger audit after insert or update of name, role, expires_at, ended_at or delete on api_keys
  for each row execute function record_audit('key_hash', 'last_used_at');

-- People who may look after a company beyond what their role says, and after its sub-companies.
create table company_administrators (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  user_id uuid not null,
  permissions text[] not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint company_administrators_unique unique (company_id, user_id),
  foreign key (company_id, user_id) references users (company_id, id) on delete cascade
);
call protect_company_table('company_administrators');
call audit_table('company_administrators');

create table user_company_history (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  user_id uuid not null,
  action text not null check (action in ('joined', 'left', 'transferred')),
  -- Tiyin that the company left had at that moment; it stays with that company.
  balance_at_time bigint,
  created_at timestamptz not null default now(),
  primary key (company_id, id)
);
create index user_company_history_user on user_company_history (company_id, user_id, created_at);
call protect_company_table('user_company_history');
call audit_table('user_company_history');

-- Failed tries of a window, by what they are counted for. Belongs to no company: who tries is not known yet. Losing it
-- in a crash only forgets tries, so it is not written to the log of the database.
create unlogged table attempts (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz not null
);
revoke all on attempts from muloqot_app;


-- What can take access away tells every API process, which then looks at its open sockets anew. A trigger does it, so
-- that no use-case can forget. The channel and the shape are those of `platform/events`.
create function tell_access_changed() returns trigger language plpgsql as $$
declare
  row_data jsonb := coalesce(to_jsonb(new), to_jsonb(old));
begin
  perform pg_notify('realtime', json_build_object('companyId', coalesce(row_data ->> 'company_id', row_data ->> 'id'),
    'event', 'access-changed', 'payload', json_build_object())::text);
  return null;
end $$;
create trigger access after update of ended_at or delete on sessions for each row execute function tell_access_changed();
create trigger access after update of role, is_active, is_blocked, company_id or delete on users
  for each row execute function tell_access_changed();
create trigger access after update of permissions, is_active on roles for each row execute function tell_access_changed();
create trigger access after update of is_active, deleted_at, requires_second_factor on companies
  for each row execute function tell_access_changed();
create trigger access after insert or update or delete on company_administrators
  for each row execute function tell_access_changed();
create trigger access after update of ended_at, role or delete on api_keys for each row execute function tell_access_changed();
