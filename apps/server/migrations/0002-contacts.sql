-- People to call. The phone, in E.164, is who they are.
create table contacts (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  first_name text not null check (length(first_name) <= 120),
  last_name text not null check (length(last_name) <= 120),
  phone text not null check (phone ~ '^\+[1-9][0-9]{4,14}$'),
  phone_as_typed text not null check (length(phone_as_typed) <= 64),
  date_of_birth date,
  custom_data jsonb check (jsonb_typeof(custom_data) = 'object'),
  last_conversation_date timestamptz,
  last_conversation_outcome text check (length(last_conversation_outcome) <= 255),
  current_conversation_outcome text check (length(current_conversation_outcome) <= 255),
  is_called boolean not null default false,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE', 'COMPLETED', 'DO_NOT_CALL')),
  notes text,
  last_contact_date timestamptz,
  -- Which import brought this person; null when they were entered one by one.
  import_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint contacts_phone_unique unique (company_id, phone)
);
create index contacts_newest on contacts (company_id, created_at desc, id desc);
create index contacts_import on contacts (company_id, import_id) where import_id is not null;
call protect_company_table('contacts');
call audit_table('contacts');
