-- The first shape of the journal. Files that were made by hand of it are taken for this version.
CREATE TABLE entry (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  tx          TEXT NOT NULL UNIQUE,
  device      TEXT NOT NULL,
  who         TEXT NOT NULL,
  label       TEXT NOT NULL,
  begun       TEXT NOT NULL,
  tier        TEXT NOT NULL,
  before      TEXT NOT NULL,
  after       TEXT NOT NULL,
  forward     TEXT NOT NULL,
  inverse     TEXT NOT NULL,
  state       TEXT NOT NULL,
  confirm_by  TEXT,
  conclusion  TEXT,
  explanation TEXT NOT NULL
);
CREATE INDEX entry_of_device ON entry (device, state);
