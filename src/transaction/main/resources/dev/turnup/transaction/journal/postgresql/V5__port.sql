-- The same as version 5 of the journal in a file.
ALTER TABLE change ADD COLUMN remainder_port INTEGER;
