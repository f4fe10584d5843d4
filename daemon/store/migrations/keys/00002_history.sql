-- keys.db remembers what offhours.db held, so that a history that is lost is
-- told from one that has not begun, and the person's hours outlive it.

-- +goose Up
CREATE TABLE history (
  one      INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),  -- always 1: there is one row, or none before the first start
  epoch    TEXT    NOT NULL CHECK (length(epoch) = 32),   -- of the offhours.db beside this file
  revision INTEGER NOT NULL CHECK (revision >= 0),        -- of the newest settings; 0: none were saved
  saved_ms INTEGER NOT NULL,                              -- when those were saved
  document TEXT    NOT NULL CHECK (json_valid(document))  -- those settings: protocol.Settings as JSON
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
