-- Who speaks in a call (an agent: a versioned script) and over what (a line).

create table agents (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  name text not null check (length(name) between 1 and 255),
  language text not null check (language in ('uz', 'ru', 'en')),
  campaign_type text not null check (campaign_type in
    ('GENERAL', 'DEBT_COLLECTION', 'SURVEY', 'REMINDER', 'MARKETING', 'CUSTOMER_SERVICE')),
  -- The newest version; every version stays in agent_versions, because calls were held with it.
  version int not null default 1 check (version > 0),
  is_ready_made boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id)
);
create index agents_type on agents (company_id, campaign_type, language);
-- One ready-made agent for each type and language.
create unique index agents_ready_made on agents (company_id, campaign_type, language) where is_ready_made;
call protect_company_table('agents');
call audit_table('agents');

create table agent_versions (
  company_id uuid not null references companies (id),
  agent_id uuid not null,
  version int not null check (version > 0),
  script jsonb not null,
  created_at timestamptz not null default now(),
  primary key (company_id, agent_id, version),
  foreign key (company_id, agent_id) references agents (company_id, id) on delete cascade
);
call protect_company_table('agent_versions');

create table lines (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  name text not null check (length(name) between 1 and 255),
  kind text not null check (kind in ('practice', 'agent-http', 'asterisk', 'twilio')),
  max_concurrent_calls int not null default 10 check (max_concurrent_calls between 1 and 10000),
  -- New calls a second; null = no limit.
  calls_per_second double precision check (calls_per_second > 0),
  -- When the next call may begin, by the rate above. Moved in the transaction that takes people out of the queue.
  next_call_at timestamptz,
  is_default boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint lines_name_unique unique (company_id, name)
);
create unique index lines_default on lines (company_id) where is_default;
call protect_company_table('lines');
-- The rate's own clock changes with every call and is nobody's decision.
call audit_table('lines', 'next_call_at');
