-- The sites that the person counts as platforms beside the catalogue's. Of one host the
-- newest row counts; the ones before it stay, for what was counted by them.

-- +goose Up
CREATE TABLE own_platforms (
  revision INTEGER NOT NULL PRIMARY KEY,      -- of the table of rules that it made, as in corrections
  at_ms    INTEGER NOT NULL,                  -- when it was said
  platform TEXT    NOT NULL,                  -- protocol.OwnPlatform as JSON; of one that is removed, as it was last
  removed  INTEGER NOT NULL,                  -- 1: it is a platform no more
  browser  INTEGER REFERENCES browsers (ref)  -- where it was said; NULL: at the owner's door
) STRICT;
