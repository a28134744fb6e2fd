-- Rows of campaigns that go take themselves out of the counters once for a statement, not once for each row: a
-- campaign of 20,000 people who were deleted together was written 20,000 times in one transaction, and each time had
-- to be found behind all the versions before it.
drop trigger uncount on campaign_contacts;
drop function uncount_campaign_contact();

create function uncount_campaign_contacts() returns trigger language plpgsql as $$
begin
  update campaigns c set
    total_contacts = c.total_contacts - g.total,
    called_contacts = c.called_contacts - g.called,
    successful_calls = c.successful_calls - g.successful,
    failed_calls = c.failed_calls - g.failed
  from (
    select company_id, campaign_id, count(*) as total,
      count(*) filter (where call_status <> 'PENDING') as called,
      count(*) filter (where call_status in ('SUCCESS', 'PROMISE_TO_PAY')) as successful,
      count(*) filter (where call_status in ('FAILED', 'REFUSED', 'NO_ANSWER')) as failed
    from gone group by company_id, campaign_id) g
  where c.company_id = g.company_id and c.id = g.campaign_id;
  return null;
end $$;
create trigger uncount after delete on campaign_contacts referencing old table as gone
  for each statement execute function uncount_campaign_contacts();
