-- What people choose for themselves. Everybody has a row from the beginning, so nothing that is chosen can be lost. The
-- language is not here: it is the person's own (users.language).
create table user_settings (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  user_id uuid not null,
  email_notifications boolean not null default true,
  sms_notifications boolean not null default false,
  push_notifications boolean not null default true,
  -- Null = the company's.
  timezone text check (length(timezone) between 1 and 100),
  auto_delete_records_after_days integer not null default 90 check (auto_delete_records_after_days between 1 and 3650),
  preferred_stt_model text not null default 'mohirai' check (preferred_stt_model in ('mohirai', 'openai', 'azure')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint user_settings_user_unique unique (company_id, user_id),
  -- Who moves to another company takes them along.
  foreign key (company_id, user_id) references users (company_id, id) on delete cascade on update cascade
);
call protect_company_table('user_settings');
-- Being born, gone and moved with their person is the person's story.
create trigger audit after update on user_settings for each row when (old.company_id = new.company_id)
  execute function record_audit();

create function create_user_settings() returns trigger language plpgsql as $$
begin
  insert into user_settings (company_id, user_id) values (new.company_id, new.id);
  return null;
end $$;
create trigger settings after insert on users for each row execute function create_user_settings();
insert into user_settings (company_id, user_id) select company_id, id from users;
