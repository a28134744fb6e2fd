-- What the program's rules about roles, people and companies rest on, held by the database itself.

-- A role's key decides what it may do when it is one of the product's. So those keys are the product's alone: with a
-- role of its own that is called `admin`, a company would reach the whole installation.
alter table roles add constraint roles_system_name_check check (
  is_system = (name in ('admin', 'ceo', 'financial_director', 'sales_manager', 'member', 'customer')));

create function guard_roles() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.is_system then raise exception 'a system role is not deleted'; end if;
    return old;
  end if;
  if new.name = 'admin' and not (select is_platform from companies where id = new.company_id) then
    raise exception 'the administrator of the installation belongs to the company that runs it';
  end if;
  if new.is_system and new.permissions <> '{}' then
    raise exception 'the permissions of a system role are the contract''s';
  end if;
  if tg_op = 'UPDATE' and (new.company_id, new.id, new.name, new.is_system)
    is distinct from (old.company_id, old.id, old.name, old.is_system) then
    raise exception 'the key of a role does not change';
  end if;
  return new;
end $$;
create trigger guard before insert or update or delete on roles for each row execute function guard_roles();

-- Whoever reaches a company from above reaches its people. Nobody stands above the one that runs the installation.
alter table companies add constraint companies_platform_on_top check (not is_platform or parent_company_id is null),
  add constraint companies_not_own_parent check (parent_company_id <> id),
  add constraint companies_level_of_top check ((parent_company_id is null) = (hierarchy_level = 0));

-- A block that came with the company's is a block.
alter table users add constraint users_blocked_with_company_check check (is_blocked or not blocked_with_company);

-- A new password is a change that somebody made, and its hash is nothing that a log may hold.
create function record_new_password() returns trigger language plpgsql as $$
begin
  perform write_audit_event('users', new.id, jsonb_build_object('password', case when old.password_hash is null then 'none' else 'set' end),
    jsonb_build_object('password', 'changed'));
  return null;
end $$;
create trigger audit_password after update of password_hash on users for each row
  when (old.password_hash is distinct from new.password_hash) execute function record_new_password();

-- Who moves to another company takes along their sign-ins (which have ended by then) and codes.
alter table sessions
  drop constraint sessions_company_id_user_id_fkey,
  add constraint sessions_company_id_user_id_fkey foreign key (company_id, user_id)
    references users (company_id, id) on delete cascade on update cascade;
alter table refresh_tokens
  drop constraint refresh_tokens_company_id_session_id_fkey,
  add constraint refresh_tokens_company_id_session_id_fkey foreign key (company_id, session_id)
    references sessions (company_id, id) on delete cascade on update cascade;
alter table mail_codes
  drop constraint mail_codes_company_id_user_id_fkey,
  add constraint mail_codes_company_id_user_id_fkey foreign key (company_id, user_id)
    references users (company_id, id) on delete cascade on update cascade;

-- The list of people, the newest first: of one company, and of all of them for the platform's administrator.
create index users_newest on users (company_id, created_at desc, id desc);
create index users_newest_of_all on users (created_at desc, id desc);
