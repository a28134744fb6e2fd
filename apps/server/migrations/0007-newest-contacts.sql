-- Ids are given in the order of time, so the primary key is the list of the newest already. One index less to write for
-- each contact that an import of a hundred thousand brings.
drop index contacts_newest;
