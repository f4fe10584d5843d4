-- What was open outside working hours all the same, and in which zone the person
-- was: with every revision of the settings that is all one needs to say which rule
-- held at an instant of the past.
--
--   openings                          follow-up and on-call, one row each time
--   stays ──> zones                   since when the person is in a zone

-- +goose Up
CREATE TABLE openings (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,             -- 1, 2, 3 and so on; a number is never used twice
  kind     TEXT    NOT NULL CHECK (kind IN ('follow_up', 'on_call')), -- budget.OpeningKind
  date     TEXT    NOT NULL,                                       -- follow_up: local date whose purse it is; else ''
  from_ms  INTEGER NOT NULL,                                       -- when it was opened
  until_ms INTEGER NOT NULL CHECK (until_ms >= from_ms),           -- when it ended; while over is 0: on_call: when it will; follow_up: when spent_ms was last saved
  over     INTEGER NOT NULL CHECK (over IN (0, 1)),                -- 1: it has ended
  spent_ms INTEGER NOT NULL CHECK (spent_ms >= 0),                 -- follow_up: what it took from the purse, in ms; else 0
  reason   TEXT    NOT NULL CHECK (length(reason) <= 200),         -- on_call: what the person wrote; else ''
  platform TEXT    NOT NULL,                                       -- on_call: the only platform that was open; '' for all
  role     TEXT    NOT NULL                                        -- on_call: the only protocol.Role that was open; '' for all
) STRICT;

CREATE INDEX openings_by_until ON openings (until_ms);
CREATE INDEX openings_running ON openings (over) WHERE over = 0;

CREATE TABLE stays (
  number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,              -- in the order in which they were noticed
  from_ms INTEGER NOT NULL,                                        -- since when
  zone    INTEGER NOT NULL REFERENCES zones (ref)                  -- the zone in force
) STRICT;
