CREATE TABLE "browsers" (
  id         TEXT    NOT NULL PRIMARY KEY,                       -- b_ and 32 hex digits
  origin     TEXT    NOT NULL,                                   -- the extension's origin; the key is good from there only
  family     TEXT    NOT NULL,                                   -- protocol.Family: chromium or firefox
  key        BLOB    NOT NULL CHECK (length(key) = 32),          -- secret of the proof, 32 random bytes
  paired_ms  INTEGER NOT NULL,                                   -- when it was paired
  started_ms INTEGER NOT NULL DEFAULT 0,                         -- when its person pressed Start; 0: not yet
  seen_ms    INTEGER NOT NULL DEFAULT 0,                         -- when the daemon last heard from it; 0: never
  name       TEXT    NOT NULL DEFAULT '' CHECK (length(name) <= 40), -- what its person calls it, up to 40 characters
  revoked_ms INTEGER NOT NULL DEFAULT 0                          -- when its person disconnected it for good; 0: not. From then on the key opens nothing: it only proves who says so
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX browsers_by_name ON browsers (name) WHERE name <> '' AND revoked_ms = 0;

CREATE TABLE history (
  one      INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),  -- always 1: there is one row, or none before the first start
  epoch    TEXT    NOT NULL CHECK (length(epoch) = 32),   -- of the offhours.db beside this file
  revision INTEGER NOT NULL CHECK (revision >= 0),        -- of the newest settings; 0: none were saved
  saved_ms INTEGER NOT NULL,                              -- when those were saved
  document TEXT    NOT NULL CHECK (json_valid(document))  -- those settings: protocol.Settings as JSON
) STRICT;

CREATE TABLE pairing_windows (
  number    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,          -- from 1, never used twice
  opened_ms INTEGER NOT NULL,                                    -- when it was asked for
  until_ms  INTEGER NOT NULL,                                    -- the code is good before this instant
  seal      BLOB    CHECK (length(seal) = 32),                   -- HMAC-SHA256 of the code under a key that is nowhere but in the daemon's memory; NULL once the window is shut
  wrong     INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),       -- wrong codes so far
  state     TEXT    NOT NULL,                                    -- protocol.WindowState
  browser   TEXT    NOT NULL DEFAULT ''                          -- id of the browser that was paired; '' for none
) STRICT;

CREATE TABLE recoveries (
  ref      INTEGER NOT NULL PRIMARY KEY,                  -- in the order in which they happened
  at_ms    INTEGER NOT NULL,                              -- when
  what     TEXT    NOT NULL,                              -- protocol.RecoveredWhat: history or pairings
  reason   TEXT    NOT NULL,                              -- protocol.RecoveryReason: lost or damaged
  day      TEXT    NOT NULL,                              -- UTC date of the snapshot that was restored; empty: there was none
  moved_to TEXT    NOT NULL,                              -- file name in quarantine/ of what was there; empty: nothing was
  told_ms  INTEGER NOT NULL DEFAULT 0                     -- when the person was shown it; 0: not yet
) STRICT;

CREATE TABLE server (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  id  TEXT    NOT NULL CHECK (length(id) = 34)      -- s_ and 32 hex digits, made with the pairings; a browser that hears another one has met another daemon
) STRICT;
