-- How the breaks stand, so that a daemon that is started again goes on with them: a pause, the
-- load since the last rest, one that waits. It is about now alone, so no export has it.

-- +goose Up
CREATE TABLE breaks_now (
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  state TEXT    NOT NULL CHECK (json_valid(state))    -- breaks.Saved as JSON
) STRICT;
