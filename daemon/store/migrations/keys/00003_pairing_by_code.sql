-- A browser has a name and can be revoked; a browser can be paired by a code that
-- its person types; the daemon has a name of its own.

-- +goose Up
CREATE TABLE browsers_now (
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

INSERT INTO browsers_now (id, origin, family, key, paired_ms, started_ms, seen_ms)
SELECT id, origin, family, key, paired_ms, started_ms, seen_ms FROM browsers;

DROP TABLE browsers;
ALTER TABLE browsers_now RENAME TO browsers;

CREATE UNIQUE INDEX browsers_by_name ON browsers (name) WHERE name <> '' AND revoked_ms = 0;

CREATE TABLE server (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  id  TEXT    NOT NULL CHECK (length(id) = 34)      -- s_ and 32 hex digits, made with the pairings; a browser that hears another one has met another daemon
) STRICT;

INSERT INTO server (one, id) VALUES (1, 's_' || lower(hex(randomblob(16))));

CREATE TABLE pairing_windows (
  number    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,          -- from 1, never used twice
  opened_ms INTEGER NOT NULL,                                    -- when it was asked for
  until_ms  INTEGER NOT NULL,                                    -- the code is good before this instant
  seal      BLOB    CHECK (length(seal) = 32),                   -- HMAC-SHA256 of the code under a key that is nowhere but in the daemon's memory; NULL once the window is shut
  wrong     INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),       -- wrong codes so far
  state     TEXT    NOT NULL,                                    -- protocol.WindowState
  browser   TEXT    NOT NULL DEFAULT ''                          -- id of the browser that was paired; '' for none
) STRICT;
