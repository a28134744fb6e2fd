-- How long a company keeps what was said in its calls. It was a choice of each person, on which nothing acted; but calls
-- are the company's, and no one of its people may choose their end. Null = for ever.
alter table companies
  add column auto_delete_records_after_days integer check (auto_delete_records_after_days between 1 and 3650);
alter table user_settings drop column auto_delete_records_after_days;

-- What retention takes from a call goes in two steps, because the file is not in the database: one commit takes the text
-- and the recording out of the row and leaves the file's name as work to do; when the file is gone, so is its name.
alter table calls
  add column content_deleted_at timestamptz,
  add column removed_recording_key text,
  add check (content_deleted_at is null or state = 'ENDED'),
  add check (removed_recording_key is null or content_deleted_at is not null);

-- What there is to delete: conversations, and calls that a crash cut off, which may have left a file.
create index calls_with_content on calls (company_id, ended_at) where content_deleted_at is null
  and ended_at is not null and (answered_at is not null or recording_key is not null or hangup_cause = 'cut_off');
create index calls_removed_recording on calls (company_id, id) where removed_recording_key is not null;
