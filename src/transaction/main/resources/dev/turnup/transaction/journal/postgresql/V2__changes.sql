-- The same as version 2 of the journal in a file; see there. Beginning at 2 keeps the numbers of both alike.
CREATE TABLE device_group (
  id       TEXT NOT NULL PRIMARY KEY,
  devices  TEXT NOT NULL,
  who      TEXT NOT NULL,
  label    TEXT NOT NULL,
  begun    TEXT NOT NULL,
  decision TEXT NOT NULL
);

CREATE TABLE change (
  number                    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx                        TEXT NOT NULL UNIQUE,
  device                    TEXT NOT NULL,
  who                       TEXT NOT NULL,
  label                     TEXT NOT NULL,
  begun                     TEXT COLLATE "C" NOT NULL,
  tier                      TEXT NOT NULL,
  digest_before             TEXT NOT NULL,
  digest_after              TEXT NOT NULL,
  forward                   TEXT NOT NULL,
  forward_secrets           TEXT NOT NULL,
  forward_key               TEXT,
  forward_sealed            BYTEA,
  inverse                   TEXT NOT NULL,
  inverse_secrets           TEXT NOT NULL,
  inverse_key               TEXT,
  inverse_sealed            BYTEA,
  state                     TEXT NOT NULL,
  confirm_by                TEXT,
  conclusion                TEXT,
  explanation               TEXT NOT NULL,
  persist_id                TEXT,
  group_id                  TEXT,
  remainder                 TEXT,
  remainder_order           TEXT,
  remainder_before          TEXT,
  remainder_after           TEXT,
  remainder_base            TEXT,
  remainder_base_secrets    TEXT,
  remainder_base_key        TEXT,
  remainder_base_sealed     BYTEA,
  remainder_forward         TEXT,
  remainder_forward_secrets TEXT,
  remainder_forward_key     TEXT,
  remainder_forward_sealed  BYTEA,
  remainder_inverse         TEXT,
  remainder_inverse_secrets TEXT,
  remainder_inverse_key     TEXT,
  remainder_inverse_sealed  BYTEA,
  ended                     TEXT,
  saved                     TEXT
);
CREATE INDEX change_of_device ON change (device, number);
CREATE INDEX change_open ON change (device, number) WHERE state <> 'DONE';
CREATE INDEX change_of_group ON change (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE known_state (
  device                    TEXT NOT NULL PRIMARY KEY,
  tx                        TEXT NOT NULL,
  ended                     TEXT NOT NULL,
  digest                    TEXT NOT NULL,
  running                   TEXT NOT NULL,
  running_secrets           TEXT NOT NULL,
  running_key               TEXT,
  running_sealed            BYTEA
);
