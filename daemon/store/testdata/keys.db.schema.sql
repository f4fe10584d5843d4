CREATE TABLE browsers (
  id         TEXT    NOT NULL PRIMARY KEY,                    -- b_ and 32 hex digits
  origin     TEXT    NOT NULL,                                -- the extension's origin; the key is good from there only
  family     TEXT    NOT NULL,                                -- protocol.Family: chromium or firefox
  key        BLOB    NOT NULL CHECK (length(key) = 32),       -- secret of the proof, 32 random bytes
  paired_ms  INTEGER NOT NULL,                                -- when it was paired
  started_ms INTEGER NOT NULL DEFAULT 0,                      -- when its person pressed Start; 0: not yet
  seen_ms    INTEGER NOT NULL DEFAULT 0                       -- when the daemon last heard from it; 0: never
) STRICT, WITHOUT ROWID;
