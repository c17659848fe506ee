-- Work that is looked at again and again is given its next time also while it is being done.

-- What somebody wants to be due again while it is taken: it is, as soon as the present try has ended.
alter table work add column due_again_at timestamptz;
alter table work add constraint work_due_again check (due_again_at is null or state = 'waiting');
