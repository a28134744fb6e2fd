-- Campaigns, who is in them, and the calls that are made. A call row is the attempt itself: it is written, with its
-- lease, in the transaction that takes the person out of the queue, before anybody is dialled.

create table campaigns (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  name text not null check (length(name) between 1 and 255),
  description text,
  campaign_type text not null check (campaign_type in
    ('GENERAL', 'DEBT_COLLECTION', 'SURVEY', 'REMINDER', 'MARKETING', 'CUSTOMER_SERVICE')),
  status text not null default 'PENDING' check (status in ('PENDING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED')),
  agent_id uuid not null,
  line_id uuid not null,
  retry jsonb,
  -- Counters move in the same commits as the rows they count.
  total_contacts int not null default 0 check (total_contacts >= 0),
  called_contacts int not null default 0 check (called_contacts >= 0),
  successful_calls int not null default 0 check (successful_calls >= 0),
  failed_calls int not null default 0 check (failed_calls >= 0),
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, agent_id) references agents (company_id, id),
  foreign key (company_id, line_id) references lines (company_id, id)
);
create index campaigns_newest on campaigns (company_id, created_at desc, id desc);
create index campaigns_running on campaigns (company_id, line_id) where status = 'RUNNING';
create index campaigns_agent on campaigns (company_id, agent_id);
create index campaigns_line on campaigns (company_id, line_id);
call protect_company_table('campaigns');
call audit_table('campaigns');

-- Instances of the role that places calls. Each holds a session lock on its number while it lives; whoever can take
-- that lock knows that the instance is gone.
create table voice_instances (
  id int generated always as identity primary key,
  started_at timestamptz not null default now()
);

create table calls (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  direction text not null default 'outbound' check (direction in ('outbound', 'inbound')),
  phone text not null,
  contact_id uuid,
  contact_name text,
  campaign_id uuid,
  agent_id uuid,
  agent_version int,
  line_id uuid,
  line_kind text not null check (line_kind in ('practice', 'agent-http', 'asterisk', 'twilio')),
  state text not null default 'DIALING' check (state in ('DIALING', 'IN_PROGRESS', 'ENDED')),
  -- Who places this call; null once it has ended.
  voice_instance_id int,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  duration_ms int check (duration_ms >= 0),
  call_status text check (call_status in
    ('SUCCESS', 'FAILED', 'NO_ANSWER', 'BUSY', 'PROMISE_TO_PAY', 'REFUSED', 'CALLBACK_REQUESTED')),
  outcome text check (length(outcome) <= 255),
  summary text,
  result jsonb,
  hangup_cause text,
  recording_key text,
  recording_bytes bigint,
  peaks jsonb,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, contact_id) references contacts (company_id, id) on delete set null (contact_id),
  foreign key (company_id, campaign_id) references campaigns (company_id, id) on delete set null (campaign_id),
  foreign key (company_id, agent_id) references agents (company_id, id) on delete set null (agent_id),
  foreign key (company_id, line_id) references lines (company_id, id) on delete set null (line_id),
  check ((state = 'ENDED') = (call_status is not null and ended_at is not null and voice_instance_id is null))
);
create index calls_newest on calls (company_id, started_at desc, id desc);
create index calls_contact on calls (company_id, contact_id);
create index calls_campaign on calls (company_id, campaign_id);
create index calls_agent on calls (company_id, agent_id);
-- What counts against a line's limit, and what is looked through after a crash.
create index calls_live on calls (company_id, line_id, voice_instance_id) where state <> 'ENDED';
-- Nobody is called twice at the same time, by whatever campaign or line.
create unique index calls_live_phone on calls (company_id, phone) where state <> 'ENDED';
call protect_company_table('calls');

create table call_turns (
  company_id uuid not null references companies (id),
  call_id uuid not null,
  position smallint not null check (position >= 0),
  speaker text not null check (speaker in ('agent', 'customer')),
  text text not null,
  start_ms int not null check (start_ms >= 0),
  end_ms int not null check (end_ms >= start_ms),
  primary key (company_id, call_id, position),
  foreign key (company_id, call_id) references calls (company_id, id) on delete cascade
);
call protect_company_table('call_turns');

create table campaign_contacts (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  campaign_id uuid not null,
  contact_id uuid not null,
  call_status text not null default 'PENDING' check (call_status in
    ('PENDING', 'CALLING', 'SUCCESS', 'FAILED', 'NO_ANSWER', 'BUSY', 'PROMISE_TO_PAY', 'REFUSED', 'CALLBACK_REQUESTED')),
  call_attempts int not null default 0,
  last_call_date timestamptz,
  -- When this person is to be called again, if the campaign asks for retries.
  next_call_date timestamptz,
  call_id uuid,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, campaign_id, contact_id),
  foreign key (company_id, campaign_id) references campaigns (company_id, id) on delete cascade,
  foreign key (company_id, contact_id) references contacts (company_id, id) on delete cascade,
  foreign key (company_id, call_id) references calls (company_id, id) on delete set null (call_id)
);
create index campaign_contacts_contact on campaign_contacts (company_id, contact_id);
create index campaign_contacts_status on campaign_contacts (company_id, campaign_id, call_status, id);
create index campaign_contacts_retry on campaign_contacts (company_id, campaign_id, next_call_date) where next_call_date is not null;
create index campaign_contacts_call on campaign_contacts (company_id, call_id);
create index campaign_contacts_last_call on campaign_contacts (company_id, campaign_id, last_call_date desc nulls last, id);
call protect_company_table('campaign_contacts');

-- A row that goes (with its contact, or taken out) takes itself out of the counters, in the same commit.
create function uncount_campaign_contact() returns trigger language plpgsql as $$
begin
  update campaigns set
    total_contacts = total_contacts - 1,
    called_contacts = called_contacts - (old.call_status <> 'PENDING')::int,
    successful_calls = successful_calls - (old.call_status in ('SUCCESS', 'PROMISE_TO_PAY'))::int,
    failed_calls = failed_calls - (old.call_status in ('FAILED', 'REFUSED', 'NO_ANSWER'))::int
  where company_id = old.company_id and id = old.campaign_id;
  return null;
end $$;
create trigger uncount after delete on campaign_contacts for each row execute function uncount_campaign_contact();
