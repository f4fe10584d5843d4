package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// refs are the small numbers under which names are stored, as far as uploads
// have met them.
type refs struct {
	browser, rule, zone, client *refCache
}

func newRefs() refs {
	return refs{
		browser: newRefCache(
			`SELECT ref FROM browsers WHERE id = ?`,
			`INSERT INTO browsers (id, watermark) VALUES (?, 0) RETURNING ref`),
		rule: newRefCache(
			`SELECT ref FROM rules WHERE id = ?`,
			`INSERT INTO rules (id) VALUES (?) RETURNING ref`),
		zone: newRefCache(
			`SELECT ref FROM zones WHERE name = ?`,
			`INSERT INTO zones (name) VALUES (?) RETURNING ref`),
		client: newRefCache(
			`SELECT ref FROM clients WHERE id = ?`,
			`INSERT INTO clients (id) VALUES (?) RETURNING ref`),
	}
}

// forget empties the caches after a rollback: what it took back must not be
// referred to.
func (r refs) forget() {
	clear(r.browser.known)
	clear(r.rule.known)
	clear(r.zone.known)
	clear(r.client.known)
}

// clientOrNull is NULL for nobody.
func (r refs) clientOrNull(ctx context.Context, tx *sql.Tx, id string) (any, error) {
	if id == "" {
		return nil, nil //nolint:nilnil // NULL is what is meant
	}
	return r.client.of(ctx, tx, id)
}

type refCache struct {
	find, add string // queries
	known     map[string]int64
}

func newRefCache(find, add string) *refCache {
	return &refCache{find, add, map[string]int64{}}
}

// of is the ref of name, which gets one if it has none.
func (c *refCache) of(ctx context.Context, tx *sql.Tx, name string) (int64, error) {
	if ref, ok := c.known[name]; ok {
		return ref, nil
	}
	var ref int64
	err := tx.QueryRowContext(ctx, c.find, name).Scan(&ref)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRowContext(ctx, c.add, name).Scan(&ref)
	}
	if err != nil {
		return 0, fmt.Errorf("find ref: %w", err)
	}
	c.known[name] = ref
	return ref, nil
}
