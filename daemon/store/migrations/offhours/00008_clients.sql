-- Whose pages a span was on: the brands that the person works for. What is said of a client
-- counts from then on, so each span keeps whom it was for.
--
--   spans >── clients                 an id is given once and never again
--   client_words                      what the person has said of each; the newest row counts
--   client_choices                    whom they said to work for on pages that say nothing of it

-- +goose Up
CREATE TABLE clients (
  ref INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  id  TEXT    NOT NULL UNIQUE       -- protocol.Client.ID
) STRICT;

ALTER TABLE spans ADD COLUMN
  client /* whom it was for; NULL: for nobody in particular */ INTEGER REFERENCES clients (ref);

CREATE TABLE client_words (
  revision INTEGER NOT NULL PRIMARY KEY,      -- of the table of rules that it made, as in corrections
  at_ms    INTEGER NOT NULL,                  -- when it was said
  client   TEXT    NOT NULL,                  -- protocol.Client as JSON; of one that is removed, as it was last
  removed  INTEGER NOT NULL,                  -- 1: it is a client no more
  browser  INTEGER REFERENCES browsers (ref)  -- where it was said; NULL: at the owner's door
) STRICT;

CREATE TABLE client_choices (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- in the order in which they were made
  at_ms    INTEGER NOT NULL,                           -- since when
  until_ms INTEGER NOT NULL,                           -- the end of that local day; 0: none was chosen
  client   TEXT    NOT NULL,                           -- protocol.Client.ID; '': none from then on
  browser  INTEGER REFERENCES browsers (ref)           -- where it was said; NULL: at the owner's door
) STRICT;
