-- Breaks that were due, or taken all the same, and how each of them ended.

-- +goose Up
CREATE TABLE breaks (
  number        INTEGER NOT NULL PRIMARY KEY,            -- in the order in which they ended
  kind          TEXT    NOT NULL,                        -- protocol.BreakKind
  due_ms        INTEGER NOT NULL,                        -- when it was due; of one that was not, when it began
  end_ms        INTEGER NOT NULL,
  ended         TEXT    NOT NULL CHECK (ended IN ('taken', 'credited', 'skipped')),
  zone          INTEGER NOT NULL REFERENCES zones (ref), -- in force then: its day never moves later
  postponed     INTEGER NOT NULL CHECK (postponed >= 0), -- how often
  stretch_ms    INTEGER NOT NULL CHECK (stretch_ms >= 0), -- time at the screen since the last rest, when it ended
  paused_ms     INTEGER NOT NULL,                        -- for how long it waited because breaks were paused,
  off_ms        INTEGER NOT NULL,                        -- in off hours,
  locked_ms     INTEGER NOT NULL,                        -- behind a locked screen,
  quiet_ms      INTEGER NOT NULL,                        -- for the desktop's do-not-disturb,
  call_ms       INTEGER NOT NULL,                        -- for a call,
  live_ms       INTEGER NOT NULL,                        -- for a live broadcast,
  fullscreen_ms INTEGER NOT NULL,                        -- for a window that filled the screen,
  typing_ms     INTEGER NOT NULL                         -- and for somebody who typed
) STRICT;

CREATE INDEX breaks_by_end ON breaks (end_ms);
