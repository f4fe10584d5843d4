-- offhours.db: what happened, and what the person wants.
--
--   browsers ──< spans >── rules      a span is one stretch of attention to one
--       │          │                  place, as one browser saw it; the rule that
--       │          └────── zones      decided leads to the place
--       └──< refused_spans            numbers that were answered with a refusal
--
--   settings                          every revision of the settings document
--   meta                              one row about the file itself
--
-- Spans are kept as they came, overlaps included; the ledger settles them when
-- it reads. Names are kept once and spans refer to them by a small number, so a
-- span takes about 57 bytes of the file, the index included.
--
-- The keys of the browsers are not here but in keys.db: this file can be copied
-- or lost without a key being shared or a pairing being lost.

-- +goose Up
PRAGMA application_id = 0x4F664872; -- "OfHr"

CREATE TABLE meta (
  one           INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  epoch         TEXT    NOT NULL CHECK (length(epoch) = 32),  -- 128 random bits in hex, made with the file; a browser that sees another one sends again what it kept
  plan_revision INTEGER NOT NULL CHECK (plan_revision >= 0)   -- number of the last plan, never used twice
) STRICT;

INSERT INTO meta (one, epoch, plan_revision)
VALUES (1, lower(hex(randomblob(16))), 0);

CREATE TABLE browsers (
  ref       INTEGER NOT NULL PRIMARY KEY,              -- the number that spans use
  id        TEXT    NOT NULL UNIQUE,                   -- b_ and 32 hex digits, as in keys.db
  watermark INTEGER NOT NULL CHECK (watermark >= 0)    -- every sequence up to it is stored, refused or will never come
) STRICT;

CREATE TABLE rules (
  ref INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  id  TEXT    NOT NULL UNIQUE       -- stable id such as facebook.groups
) STRICT;

CREATE TABLE zones (
  ref  INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  name TEXT    NOT NULL UNIQUE       -- IANA name such as Africa/Cairo
) STRICT;

CREATE TABLE spans (
  browser   INTEGER NOT NULL REFERENCES browsers (ref),
  sequence  INTEGER NOT NULL CHECK (sequence >= 1),          -- the browser's own count
  from_ms   INTEGER NOT NULL,                                -- first instant
  to_ms     INTEGER NOT NULL CHECK (to_ms > from_ms),        -- first instant after it
  since_ms  INTEGER NOT NULL CHECK (since_ms <= from_ms),    -- when this attention began; the same in all spans it was cut into
  rule      INTEGER NOT NULL REFERENCES rules (ref),
  zone      INTEGER NOT NULL REFERENCES zones (ref),         -- zone in force; the local day of the span follows from it
  attention INTEGER NOT NULL CHECK (attention IN (1, 2)),    -- 1 focused, 2 watched
  PRIMARY KEY (browser, sequence),
  CHECK (to_ms - from_ms <= 60000)                           -- protocol.MaxSpanMs: a search by from_ms relies on it
) STRICT, WITHOUT ROWID;

-- The spans that overlap a window begin in it, or at most 60 s before it.
CREATE INDEX spans_by_from ON spans (from_ms);

CREATE TABLE refused_spans (
  browser    INTEGER NOT NULL REFERENCES browsers (ref),
  sequence   INTEGER NOT NULL CHECK (sequence >= 1),
  code       TEXT    NOT NULL,                               -- the first refusal's protocol.RefusalCode; what was refused is not kept
  refused_ms INTEGER NOT NULL,                               -- when
  PRIMARY KEY (browser, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  revision INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,       -- 1, 2, 3 and so on; a number is never used twice
  saved_ms INTEGER NOT NULL,                                 -- when it was saved
  document TEXT    NOT NULL CHECK (json_valid(document))     -- protocol.Settings as JSON
) STRICT;
