-- What waits first can be entered, which is a third kind of opening. SQLite cannot
-- change a CHECK, so the table is made anew.

-- +goose Up
ALTER TABLE openings RENAME TO openings_before;

CREATE TABLE openings (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,             -- 1, 2, 3 and so on; a number is never used twice
  kind     TEXT    NOT NULL CHECK (kind IN ('follow_up', 'on_call', 'delay')), -- budget.OpeningKind
  date     TEXT    NOT NULL,                                       -- follow_up: local date whose purse it is; else ''
  from_ms  INTEGER NOT NULL,                                       -- when it was opened
  until_ms INTEGER NOT NULL CHECK (until_ms >= from_ms),           -- when it ended; while over is 0: on_call and delay: when it will; follow_up: when spent_ms was last saved
  over     INTEGER NOT NULL CHECK (over IN (0, 1)),                -- 1: it has ended
  spent_ms INTEGER NOT NULL CHECK (spent_ms >= 0),                 -- follow_up: what it took from the purse, in ms; else 0
  reason   TEXT    NOT NULL CHECK (length(reason) <= 200),         -- on_call and delay: what the person wrote; else ''
  platform TEXT    NOT NULL,                                       -- on_call: the only platform that was open; '' for all; delay: the platform
  role     TEXT    NOT NULL                                        -- on_call: the only protocol.Role that was open; '' for all
) STRICT;

INSERT INTO openings (number, kind, date, from_ms, until_ms, over, spent_ms, reason, platform, role)
SELECT number, kind, date, from_ms, until_ms, over, spent_ms, reason, platform, role FROM openings_before;
DROP TABLE openings_before; -- with its indexes

CREATE INDEX openings_by_until ON openings (until_ms);
CREATE INDEX openings_running ON openings (over) WHERE over = 0;
