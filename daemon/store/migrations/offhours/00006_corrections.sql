-- What the person says that the pages of a rule count as, in the place of what the
-- catalogue says. Of one rule the newest row counts; the ones before it stay.

-- +goose Up
CREATE TABLE corrections (
  revision INTEGER NOT NULL PRIMARY KEY,           -- of the table of rules that it made: at_ms, or one more than the revision before
  at_ms    INTEGER NOT NULL,                       -- when it was said
  rule     INTEGER NOT NULL REFERENCES rules (ref),
  role     TEXT,                                   -- protocol.Role; NULL: it is taken back, and the catalogue counts
  browser  INTEGER REFERENCES browsers (ref)       -- where it was said; NULL: at the owner's door
) STRICT;

CREATE INDEX corrections_by_rule ON corrections (rule);
