-- Changes with a part beside NETCONF, groups of changes, what a device was last left with. Times are UTC with nine
-- digits of a second, so that they sort as text. A device is host:port, whoever the user. What is secret lies in the
-- columns *_sealed, and is masked beside them.
CREATE TABLE device_group (
  id       TEXT NOT NULL PRIMARY KEY,
  devices  TEXT NOT NULL,
  who      TEXT NOT NULL,
  label    TEXT NOT NULL,
  begun    TEXT NOT NULL,
  decision TEXT NOT NULL
);

CREATE TABLE change (
  number                    INTEGER PRIMARY KEY AUTOINCREMENT,
  tx                        TEXT NOT NULL UNIQUE,
  device                    TEXT NOT NULL,
  who                       TEXT NOT NULL,
  label                     TEXT NOT NULL,
  begun                     TEXT NOT NULL,
  tier                      TEXT NOT NULL,
  digest_before             TEXT NOT NULL,
  digest_after              TEXT NOT NULL,
  forward                   TEXT NOT NULL,
  forward_secrets           TEXT NOT NULL,
  forward_key               TEXT,
  forward_sealed            BLOB,
  inverse                   TEXT NOT NULL,
  inverse_secrets           TEXT NOT NULL,
  inverse_key               TEXT,
  inverse_sealed            BLOB,
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
  remainder_base_sealed     BLOB,
  remainder_forward         TEXT,
  remainder_forward_secrets TEXT,
  remainder_forward_key     TEXT,
  remainder_forward_sealed  BLOB,
  remainder_inverse         TEXT,
  remainder_inverse_secrets TEXT,
  remainder_inverse_key     TEXT,
  remainder_inverse_sealed  BLOB,
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
  running_sealed            BLOB
);

INSERT INTO change (number, tx, device, who, label, begun, tier, digest_before, digest_after, forward, forward_secrets,
                    inverse, inverse_secrets, state, confirm_by, conclusion, explanation)
SELECT number, tx, substr(device, instr(device, '@') + 1), who, label,
       CASE WHEN instr(begun, '.') = 0 THEN replace(begun, 'Z', '.000000000Z')
            ELSE substr(rtrim(begun, 'Z') || '000000000', 1, instr(begun, '.') + 9) || 'Z' END,
       tier, before, after, forward, 'UNSEALED', inverse, 'UNSEALED', state,
       CASE WHEN confirm_by IS NULL THEN NULL
            WHEN instr(confirm_by, '.') = 0 THEN replace(confirm_by, 'Z', '.000000000Z')
            ELSE substr(rtrim(confirm_by, 'Z') || '000000000', 1, instr(confirm_by, '.') + 9) || 'Z' END,
       conclusion, explanation
FROM entry ORDER BY number;

DROP TABLE entry;
DROP TABLE IF EXISTS schema_version;
