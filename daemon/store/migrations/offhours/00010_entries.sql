-- What the person says that stretches of time were, in the place of what browsers saw: that
-- stays in spans, and counts again once an entry is withdrawn.

-- +goose Up
CREATE TABLE entries (
  number       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- in the order in which they were said; where two overlap the later one counts
  at_ms        INTEGER NOT NULL,                           -- when it was said
  from_ms      INTEGER NOT NULL,
  to_ms        INTEGER NOT NULL CHECK (to_ms > from_ms),   -- exclusive
  zone         INTEGER NOT NULL REFERENCES zones (ref),    -- whose clocks showed it
  platform     TEXT    NOT NULL,                           -- protocol.Entry.Platform; '': the time does not count
  role         TEXT    NOT NULL,                           -- protocol.Role; '' without a platform
  client       INTEGER REFERENCES clients (ref),           -- whom it was for; NULL: for nobody in particular
  note         TEXT    NOT NULL CHECK (length(note) <= 200),
  withdrawn_ms INTEGER NOT NULL DEFAULT 0,                 -- when it was withdrawn; 0: it holds
  browser      INTEGER REFERENCES browsers (ref)           -- where it was said; NULL: at the owner's door
) STRICT;

CREATE INDEX entries_by_to ON entries (to_ms);
