-- Money: what a company has, every movement of it, what is set aside for work under way, and what things cost.
-- All amounts are tiyin (1/100 soʻm).

create table balances (
  company_id uuid primary key references companies (id),
  -- The sum of the company's transactions, and of its open reservations. The rows themselves move both, by the triggers
  -- below; nothing else can.
  amount bigint not null default 0,
  reserved bigint not null default 0 check (reserved >= 0),
  -- How far below zero the balance may go.
  credit_limit bigint not null default 0 check (credit_limit >= 0),
  -- People are warned when the balance falls below this; null = they do not want to be.
  warning_level bigint check (warning_level >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint balances_not_overdrawn check (amount - reserved >= -credit_limit),
  -- What JSON carries exactly as a number.
  constraint balances_exact check (amount between -9007199254740991 and 9007199254740991)
);
call protect_company_table('balances');
revoke delete on balances from muloqot_app, muloqot_system;
create trigger audit after update of credit_limit, warning_level on balances
  for each row execute function record_audit('amount', 'reserved');

create function keep_balance() returns trigger language plpgsql as $$
begin
  -- Inside of another trigger this one is the second.
  if pg_trigger_depth() < 2 and (case tg_op when 'INSERT' then new.amount <> 0 or new.reserved <> 0
    else (new.amount, new.reserved) is distinct from (old.amount, old.reserved) end) then
    raise exception 'a balance is moved by its transactions and reservations only';
  end if;
  return new;
end $$;
create trigger keep before insert or update on balances for each row execute function keep_balance();

-- The ledger. Rows are added and never changed: not by the program, and not by what becomes of the people and calls
-- they name, which is why nothing is referenced.
create table transactions (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  type text not null check (type in ('topup', 'charge', 'refund', 'adjustment')),
  amount bigint not null,
  balance_after bigint not null,
  -- The service a charge was for, or a note.
  what text check (length(what) between 1 and 255),
  record_id uuid,
  user_id uuid,
  idempotency_key text not null check (length(idempotency_key) between 1 and 300),
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  constraint transactions_idempotency_key_unique unique (company_id, idempotency_key),
  constraint transactions_sign check (case type
    when 'charge' then amount < 0 and what is not null
    when 'adjustment' then amount <> 0 and what is not null
    else amount > 0 end)
);
create index transactions_newest on transactions (company_id, created_at desc, id desc);
create index transactions_user on transactions (company_id, user_id, created_at desc);
call protect_company_table('transactions');
revoke update, delete on transactions from muloqot_app, muloqot_system;
call audit_table('transactions', 'idempotency_key');

create function move_balance() returns trigger language plpgsql as $$
begin
  update balances set amount = amount + new.amount, updated_at = now() where company_id = new.company_id
    returning amount into new.balance_after;
  -- Taken while the balance is locked, so that the times of the ledger stand in the order of its balances.
  new.created_at := clock_timestamp();
  return new;
end $$;
create trigger balance before insert on transactions for each row execute function move_balance();

-- Money set aside before work begins. A key stands for one piece of work, however often its job is repeated.
create table reservations (
  company_id uuid not null references companies (id),
  key text not null check (length(key) between 1 and 250),
  amount bigint not null check (amount > 0),
  what text not null check (length(what) between 1 and 255),
  record_id uuid,
  user_id uuid,
  state text not null default 'open' check (state in ('open', 'charged', 'released')),
  -- What the work came to, and how much of that could not be paid because the balance had ended.
  used bigint check (used >= 0),
  unpaid bigint check (unpaid between 0 and used),
  -- Nobody has settled it by then: the money is given back.
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (company_id, key),
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'charged') = (used is not null and unpaid is not null))
);
create index reservations_open on reservations (expires_at) where state = 'open';
call protect_company_table('reservations');
revoke delete on reservations from muloqot_app, muloqot_system;

create function hold_reserved() returns trigger language plpgsql as $$
begin
  update balances b set reserved = b.reserved + held.amount, updated_at = now()
  from (select company_id, sum(amount)::bigint as amount from new_rows where state = 'open' group by company_id) held
  where b.company_id = held.company_id;
  return null;
end $$;
create trigger hold after insert on reservations referencing new table as new_rows
  for each statement execute function hold_reserved();

create function change_reserved() returns trigger language plpgsql as $$
begin
  update balances b set reserved = b.reserved + moved.amount, updated_at = now()
  from (
    select company_id, sum(amount)::bigint as amount from (
      select company_id, amount from new_rows where state = 'open'
      union all select company_id, -amount from old_rows where state = 'open') open_rows
    group by company_id having sum(amount) <> 0) moved
  where b.company_id = moved.company_id;
  return null;
end $$;
create trigger change after update on reservations referencing old table as old_rows new table as new_rows
  for each statement execute function change_reserved();

-- What a minute costs. A new price is a new row, so that what was charged before can still be explained.
create table prices (
  company_id uuid not null references companies (id),
  service text not null check (service in
    ('transcription', 'general', 'checklist', 'call_agent_http', 'call_asterisk', 'call_twilio')),
  valid_from timestamptz not null,
  per_minute bigint not null check (per_minute between 0 and 1000000000000),
  primary key (company_id, service, valid_from)
);
call protect_company_table('prices');
revoke update, delete on prices from muloqot_app, muloqot_system;
-- Not those that a company is born with.
create trigger audit after insert on prices for each row when (pg_trigger_depth() = 0) execute function record_audit();

-- Every company is born with a balance of nothing and the usual prices.
create procedure open_account(company uuid) language plpgsql as $$
begin
  insert into balances (company_id) values (company);
  insert into prices (company_id, service, valid_from, per_minute)
  select company, service, now(), per_minute
  from (values ('transcription', 63000), ('general', 21000), ('checklist', 36000),
    ('call_agent_http', 0), ('call_asterisk', 0), ('call_twilio', 0)) as usual (service, per_minute);
end $$;
create function open_account_of_company() returns trigger language plpgsql as $$
begin
  call open_account(new.id);
  return null;
end $$;
create trigger account after insert on companies for each row execute function open_account_of_company();
do $$
declare
  company uuid;
begin
  for company in select id from companies loop
    call open_account(company);
  end loop;
end $$;

-- Who pays for a campaign's calls in the reports: whoever started it last. Why it stopped by itself, if it did.
alter table campaigns
  add column started_by uuid,
  add column stop_reason text check (stop_reason in ('insufficient_funds')),
  add constraint campaigns_stopped_by_itself check (stop_reason is null or status = 'PAUSED');
-- What a minute of this call costs, fixed when it was taken out of the queue.
alter table calls add column price_per_minute bigint not null default 0 check (price_per_minute >= 0);
