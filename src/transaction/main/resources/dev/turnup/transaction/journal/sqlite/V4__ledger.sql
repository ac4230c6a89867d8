-- What a change makes of its device's ledger: which services stand there then, and what each has made.
ALTER TABLE change ADD COLUMN ledger_before         TEXT;
ALTER TABLE change ADD COLUMN ledger_before_secrets TEXT;
ALTER TABLE change ADD COLUMN ledger_before_key     TEXT;
ALTER TABLE change ADD COLUMN ledger_before_sealed  BLOB;
ALTER TABLE change ADD COLUMN ledger_after          TEXT;
ALTER TABLE change ADD COLUMN ledger_after_secrets  TEXT;
ALTER TABLE change ADD COLUMN ledger_after_key      TEXT;
ALTER TABLE change ADD COLUMN ledger_after_sealed   BLOB;
CREATE INDEX change_of_ledger ON change (device, number) WHERE ledger_after IS NOT NULL;
