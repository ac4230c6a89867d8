-- The same as version 4 of the journal in a file.
ALTER TABLE change ADD COLUMN ledger_before         TEXT;
ALTER TABLE change ADD COLUMN ledger_before_secrets TEXT;
ALTER TABLE change ADD COLUMN ledger_before_key     TEXT;
ALTER TABLE change ADD COLUMN ledger_before_sealed  BYTEA;
ALTER TABLE change ADD COLUMN ledger_after          TEXT;
ALTER TABLE change ADD COLUMN ledger_after_secrets  TEXT;
ALTER TABLE change ADD COLUMN ledger_after_key      TEXT;
ALTER TABLE change ADD COLUMN ledger_after_sealed   BYTEA;
CREATE INDEX change_of_ledger ON change (device, number) WHERE ledger_after IS NOT NULL;
