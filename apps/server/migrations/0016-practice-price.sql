-- Calls over the practice line can have a price too. It is nothing until the platform's administrator sets one, so that
-- an installation without any other line can still show where money goes, and a trial need not be without limit.
alter table prices drop constraint prices_service_check;
alter table prices add constraint prices_service_check check (service in
  ('transcription', 'general', 'checklist', 'call_practice', 'call_agent_http', 'call_asterisk', 'call_twilio'));

create or replace procedure open_account(company uuid) language plpgsql as $$
begin
  insert into balances (company_id) values (company);
  insert into prices (company_id, service, valid_from, per_minute)
  select company, service, now(), per_minute
  from (values ('transcription', 63000), ('general', 21000), ('checklist', 36000), ('call_practice', 0),
    ('call_agent_http', 0), ('call_asterisk', 0), ('call_twilio', 0)) as usual (service, per_minute);
end $$;

insert into prices (company_id, service, valid_from, per_minute)
  select id, 'call_practice', now(), 0 from companies;
