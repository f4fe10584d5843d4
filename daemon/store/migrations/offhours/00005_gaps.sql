-- When a browser ran and nobody watched it: what a day's time leaves out.

-- +goose Up
CREATE TABLE gaps (
  browser INTEGER NOT NULL REFERENCES browsers (ref),
  from_ms INTEGER NOT NULL,                            -- first instant
  to_ms   INTEGER NOT NULL CHECK (to_ms > from_ms),    -- first instant after it, as far as it is known
  PRIMARY KEY (browser, from_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX gaps_by_to ON gaps (to_ms);
