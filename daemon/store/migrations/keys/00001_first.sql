-- keys.db: which browsers are paired.
--
-- One row is one browser profile whose extension holds the same key. The file is
-- apart from offhours.db so that a copy of the history gives nobody a key, and a
-- lost history asks nobody to pair again.

-- +goose Up
PRAGMA application_id = 0x4F664B79; -- "OfKy"

CREATE TABLE browsers (
  id         TEXT    NOT NULL PRIMARY KEY,                    -- b_ and 32 hex digits
  origin     TEXT    NOT NULL,                                -- the extension's origin; the key is good from there only
  family     TEXT    NOT NULL,                                -- protocol.Family: chromium or firefox
  key        BLOB    NOT NULL CHECK (length(key) = 32),       -- secret of the proof, 32 random bytes
  paired_ms  INTEGER NOT NULL,                                -- when it was paired
  started_ms INTEGER NOT NULL DEFAULT 0,                      -- when its person pressed Start; 0: not yet
  seen_ms    INTEGER NOT NULL DEFAULT 0                       -- when the daemon last heard from it; 0: never
) STRICT, WITHOUT ROWID;
