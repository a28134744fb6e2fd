-- Files of contacts: what came in, how far the work is, and every row that did not become a contact as it stood.

create table contact_imports (
  id uuid not null default uuidv7(),
  company_id uuid not null references companies (id),
  file_name text not null check (length(file_name) <= 255),
  format text not null check (format in ('xlsx', 'xls', 'ods', 'csv')),
  size_bytes int not null,
  -- Where the uploaded file lies until the import has ended; null afterwards.
  storage_key text,
  state text not null check (state in ('PREVIEWED', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'UNDONE')),
  -- Sheets as they were understood, and the layout the rows are read by.
  sheets jsonb not null,
  -- Rows worked through, in the order of the file: the place from which a cut-off import goes on.
  rows int not null default 0,
  success int not null default 0,
  failed int not null default 0,
  changed int not null default 0,
  progress real not null default 0,
  attempts int not null default 0,
  problem text,
  undo_removed int,
  undo_kept int,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  primary key (company_id, id),
  constraint contact_imports_rows_add_up check (rows = success + failed)
);
create index contact_imports_newest on contact_imports (company_id, created_at desc, id desc);
call protect_company_table('contact_imports');
-- One audit row for a whole import; the rows it writes are its own story (contacts.import_id).
call audit_table('contact_imports', 'sheets', 'storage_key');

create table contact_import_rows (
  id uuid not null default uuidv7(),
  company_id uuid not null,
  import_id uuid not null,
  -- False: the contact was stored, but changed or without a value.
  failed boolean not null,
  row_number int not null,
  sheet text not null,
  column_name text,
  value text,
  reason text not null,
  -- The row of the same sheet that already holds this phone.
  first_row int,
  contact jsonb,
  primary key (company_id, id),
  foreign key (company_id, import_id) references contact_imports (company_id, id) on delete cascade
);
create index contact_import_rows_of_import on contact_import_rows (company_id, import_id, id);
call protect_company_table('contact_import_rows');

-- Imports write contacts by the hundred thousand, and two things cost them a third of their time. The company of a
-- contact is the transaction's own, held by the policy's `with check` and read from `companies` at sign-in, so looking
-- it up again for each row (and locking it, which makes two imports of one company wait for each other) proves nothing.
alter table contacts alter constraint contacts_company_id_fkey not enforced;
-- Without an actor there is no audit row; then the trigger need not be called at all.
drop trigger audit on contacts;
create trigger audit after insert or update or delete on contacts for each row
  when (coalesce(current_setting('app.actor_id', true), '') <> '') execute function record_audit();
