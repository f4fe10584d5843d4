-- What was seen can be named anew without adding anything to it: pauses in it stay pauses.

-- +goose Up
ALTER TABLE entries ADD COLUMN
  seen /* 1: only what was counted of that time is meant; 0: all of it */ INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1));
