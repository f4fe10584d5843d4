CREATE TABLE breaks (
  number        INTEGER NOT NULL PRIMARY KEY,            -- in the order in which they ended
  kind          TEXT    NOT NULL,                        -- protocol.BreakKind
  due_ms        INTEGER NOT NULL,                        -- when it was due; of one that was not, when it began
  end_ms        INTEGER NOT NULL,
  ended         TEXT    NOT NULL CHECK (ended IN ('taken', 'credited', 'skipped')),
  zone          INTEGER NOT NULL REFERENCES zones (ref), -- in force then: its day never moves later
  postponed     INTEGER NOT NULL CHECK (postponed >= 0), -- how often
  stretch_ms    INTEGER NOT NULL CHECK (stretch_ms >= 0), -- time at the screen since the last rest, when it ended
  paused_ms     INTEGER NOT NULL,                        -- for how long it waited because breaks were paused,
  off_ms        INTEGER NOT NULL,                        -- in off hours,
  locked_ms     INTEGER NOT NULL,                        -- behind a locked screen,
  quiet_ms      INTEGER NOT NULL,                        -- for the desktop's do-not-disturb,
  call_ms       INTEGER NOT NULL,                        -- for a call,
  live_ms       INTEGER NOT NULL,                        -- for a live broadcast,
  fullscreen_ms INTEGER NOT NULL,                        -- for a window that filled the screen,
  typing_ms     INTEGER NOT NULL                         -- and for somebody who typed
) STRICT;

CREATE INDEX breaks_by_end ON breaks (end_ms);

CREATE TABLE breaks_now (
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  state TEXT    NOT NULL CHECK (json_valid(state))    -- breaks.Saved as JSON
) STRICT;

CREATE TABLE browsers (
  ref       INTEGER NOT NULL PRIMARY KEY,              -- the number that spans use
  id        TEXT    NOT NULL UNIQUE,                   -- b_ and 32 hex digits, as in keys.db
  watermark INTEGER NOT NULL CHECK (watermark >= 0)    -- every sequence up to it is stored, refused or will never come
) STRICT;

CREATE TABLE client_choices (
  number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- in the order in which they were made
  at_ms    INTEGER NOT NULL,                           -- since when
  until_ms INTEGER NOT NULL,                           -- the end of that local day; 0: none was chosen
  client   TEXT    NOT NULL,                           -- protocol.Client.ID; '': none from then on
  browser  INTEGER REFERENCES browsers (ref)           -- where it was said; NULL: at the owner's door
) STRICT;

CREATE TABLE client_words (
  revision INTEGER NOT NULL PRIMARY KEY,      -- of the table of rules that it made, as in corrections
  at_ms    INTEGER NOT NULL,                  -- when it was said
  client   TEXT    NOT NULL,                  -- protocol.Client as JSON; of one that is removed, as it was last
  removed  INTEGER NOT NULL,                  -- 1: it is a client no more
  browser  INTEGER REFERENCES browsers (ref)  -- where it was said; NULL: at the owner's door
) STRICT;

CREATE TABLE clients (
  ref INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  id  TEXT    NOT NULL UNIQUE       -- protocol.Client.ID
) STRICT;

CREATE TABLE corrections (
  revision INTEGER NOT NULL PRIMARY KEY,           -- of the table of rules that it made: at_ms, or one more than the revision before
  at_ms    INTEGER NOT NULL,                       -- when it was said
  rule     INTEGER NOT NULL REFERENCES rules (ref),
  role     TEXT,                                   -- protocol.Role; NULL: it is taken back, and the catalogue counts
  browser  INTEGER REFERENCES browsers (ref)       -- where it was said; NULL: at the owner's door
) STRICT;

CREATE INDEX corrections_by_rule ON corrections (rule);

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
, seen /* 1: only what was counted of that time is meant; 0: all of it */ INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1))) STRICT;

CREATE INDEX entries_by_to ON entries (to_ms);

CREATE TABLE gaps (
  browser INTEGER NOT NULL REFERENCES browsers (ref),
  from_ms INTEGER NOT NULL,                            -- first instant
  to_ms   INTEGER NOT NULL CHECK (to_ms > from_ms),    -- first instant after it, as far as it is known
  PRIMARY KEY (browser, from_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX gaps_by_to ON gaps (to_ms);

CREATE TABLE ledger_days (
  day    INTEGER NOT NULL PRIMARY KEY, -- of UTC, in days since 1970-01-01; a missing one has not been added up
  packed BLOB    NOT NULL              -- ledger.Day.Pack: the time on each account by quarter of an hour
) STRICT;

CREATE TABLE ledger_made (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row, or none before the first day
  by  TEXT    NOT NULL                              -- what else the days follow from: the release of the zone data, and the version of the rules
) STRICT;

CREATE TABLE meta (
  one           INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  epoch         TEXT    NOT NULL CHECK (length(epoch) = 32),  -- 128 random bits in hex, made with the file; a browser that sees another one sends again what it kept
  plan_revision INTEGER NOT NULL CHECK (plan_revision >= 0)   -- number of the last plan, never used twice
) STRICT;

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

CREATE INDEX openings_by_until ON openings (until_ms);

CREATE INDEX openings_running ON openings (over) WHERE over = 0;

CREATE TABLE own_platforms (
  revision INTEGER NOT NULL PRIMARY KEY,      -- of the table of rules that it made, as in corrections
  at_ms    INTEGER NOT NULL,                  -- when it was said
  platform TEXT    NOT NULL,                  -- protocol.OwnPlatform as JSON; of one that is removed, as it was last
  removed  INTEGER NOT NULL,                  -- 1: it is a platform no more
  browser  INTEGER REFERENCES browsers (ref)  -- where it was said; NULL: at the owner's door
) STRICT;

CREATE TABLE refused_spans (
  browser    INTEGER NOT NULL REFERENCES browsers (ref),
  sequence   INTEGER NOT NULL CHECK (sequence >= 1),
  code       TEXT    NOT NULL,                               -- the first refusal's protocol.RefusalCode; what was refused is not kept
  refused_ms INTEGER NOT NULL,                               -- when
  PRIMARY KEY (browser, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE rules (
  ref INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  id  TEXT    NOT NULL UNIQUE       -- stable id such as facebook.groups
) STRICT;

CREATE TABLE settings (
  revision INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,       -- 1, 2, 3 and so on; a number is never used twice
  saved_ms INTEGER NOT NULL,                                 -- when it was saved
  document TEXT    NOT NULL CHECK (json_valid(document))     -- protocol.Settings as JSON
, opens_ms /* from when on what it opens counts; 0: at once. Until then the strictest of it and those before it holds */ INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE spans (
  browser   INTEGER NOT NULL REFERENCES browsers (ref),
  sequence  INTEGER NOT NULL CHECK (sequence >= 1),          -- the browser's own count
  from_ms   INTEGER NOT NULL,                                -- first instant
  to_ms     INTEGER NOT NULL CHECK (to_ms > from_ms),        -- first instant after it
  since_ms  INTEGER NOT NULL CHECK (since_ms <= from_ms),    -- when this attention began; the same in all spans it was cut into
  rule      INTEGER NOT NULL REFERENCES rules (ref),
  zone      INTEGER NOT NULL REFERENCES zones (ref),         -- zone in force; the local day of the span follows from it
  attention INTEGER NOT NULL CHECK (attention IN (1, 2)), client /* whom it was for; NULL: for nobody in particular */ INTEGER REFERENCES clients (ref),    -- 1 focused, 2 watched
  PRIMARY KEY (browser, sequence),
  CHECK (to_ms - from_ms <= 60000)                           -- protocol.MaxSpanMs: a search by from_ms relies on it
) STRICT, WITHOUT ROWID;

CREATE INDEX spans_by_from ON spans (from_ms);

CREATE TABLE stays (
  number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,              -- in the order in which they were noticed
  from_ms INTEGER NOT NULL,                                        -- since when
  zone    INTEGER NOT NULL REFERENCES zones (ref)                  -- the zone in force
) STRICT;

CREATE TABLE zones (
  ref  INTEGER NOT NULL PRIMARY KEY, -- the number that spans use
  name TEXT    NOT NULL UNIQUE       -- IANA name such as Africa/Cairo
) STRICT;
