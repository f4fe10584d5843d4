-- What of the ledger is over, so that a year is read as quickly as a week. All of it follows
-- from spans, entries, openings and settings: a row that those contradict is deleted in the
-- very transaction that changes them, and made again when it is asked for.

-- +goose Up
CREATE TABLE ledger_days (
  day    INTEGER NOT NULL PRIMARY KEY, -- of UTC, in days since 1970-01-01; a missing one has not been added up
  packed BLOB    NOT NULL              -- ledger.Day.Pack: the time on each account by quarter of an hour
) STRICT;

CREATE TABLE ledger_made (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row, or none before the first day
  by  TEXT    NOT NULL                              -- what else the days follow from: the release of the zone data, and the version of the rules
) STRICT;
