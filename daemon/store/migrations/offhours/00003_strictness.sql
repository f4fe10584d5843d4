-- What a revision opens more than those before it may have to wait.

-- +goose Up
ALTER TABLE settings ADD COLUMN
  opens_ms /* from when on what it opens counts; 0: at once. Until then the strictest of it and those before it holds */ INTEGER NOT NULL DEFAULT 0;
