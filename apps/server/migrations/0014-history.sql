-- Who joins a company stands in its history, by whichever way they come: registered, invited, added, or moved here.
-- Whoever was invited joins when they accept. The move itself is told by whoever moves them, who knows the balance.
create function record_joining() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.email_verified_at is null or old.company_id <> new.company_id then
    insert into user_company_history (company_id, user_id, action) values (new.company_id, new.id, 'joined');
  end if;
  return null;
end $$;
create trigger joining after insert or update of email_verified_at, company_id on users for each row
  when (new.email_verified_at is not null) execute function record_joining();

-- That somebody joined follows from a change of theirs, which the log tells.
drop trigger audit on user_company_history;
create trigger audit after insert on user_company_history for each row when (new.action <> 'joined')
  execute function record_audit();

-- The history is added to and never changed.
revoke update, delete on user_company_history from muloqot_app, muloqot_system;

insert into user_company_history (company_id, user_id, action, created_at)
  select u.company_id, u.id, 'joined', u.email_verified_at from users u
  where u.email_verified_at is not null and not exists (select from user_company_history h
    where h.company_id = u.company_id and h.user_id = u.id and h.action = 'joined');
