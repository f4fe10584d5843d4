package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// overlapping picks the spans that overlap [?1, ?2). No span is longer than ?3,
// [protocol.MaxSpanMs], so those that began earlier than that before the window
// are over, and the index on from_ms finds the rest in one stretch.
const overlapping = ` FROM spans
	WHERE from_ms > ?1 - ?3 AND from_ms < ?2 AND to_ms > ?1`

// listSpans is ordered as the index is, so nothing has to be sorted.
const listSpans = `SELECT browser, from_ms, to_ms, since_ms, rule, zone, attention, client` + overlapping + `
	ORDER BY from_ms, browser, sequence`

// SpansBetween is every span that overlaps [fromMs, toMs), whole and not cut to
// the window, ordered by where it begins.
func (s *Store) SpansBetween(ctx context.Context, fromMs, toMs int64) ([]ledger.Span, error) {
	// One transaction: the names must be those of the spans' own snapshot.
	tx, err := s.data.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("read spans: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // it has only read
	names, err := readNames(ctx, tx)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", s.data.heed(err))
	}
	spans, err := readSpans(ctx, tx, names, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read spans: %w", s.data.heed(err))
	}
	return spans, nil
}

func readSpans(ctx context.Context, tx *sql.Tx, names names, fromMs, toMs int64) ([]ledger.Span, error) {
	var spans []ledger.Span
	err := each(ctx, tx, func(scan func(...any) error) error {
		span, err := names.span(scan)
		spans = append(spans, span)
		return err
	}, listSpans, fromMs, toMs, protocol.MaxSpanMs)
	return spans, err
}

// Zones is every zone that was ever in force in a span, in order of name: few,
// for people do not travel through many.
func (s *Store) Zones(ctx context.Context) ([]string, error) {
	names, err := texts(ctx, s.data.reader, `SELECT name FROM zones ORDER BY name`)
	if err != nil {
		return nil, fmt.Errorf("read zones: %w", err)
	}
	return names, nil
}

// names are what the numbers in a span stand for. The tables are small, so
// reading them whole is quicker than joining them to every span.
type names struct{ browsers, rules, zones, clients map[int64]string }

// span reads one row of browser, from_ms, to_ms, since_ms, rule, zone, attention, client.
func (n names) span(scan func(...any) error) (span ledger.Span, err error) {
	var browser, rule, zone, attention int64
	var client sql.NullInt64
	err = scan(&browser, &span.FromMs, &span.ToMs, &span.SinceMs, &rule, &zone, &attention, &client)
	span.Browser, span.Rule, span.Zone = n.browsers[browser], n.rules[rule], n.zones[zone]
	span.Attention, span.Client = attentionOf(attention), n.clients[client.Int64]
	return span, err
}

func readNames(ctx context.Context, tx *sql.Tx) (all names, err error) {
	if all.browsers, err = namesOf(ctx, tx, `SELECT ref, id FROM browsers`); err != nil {
		return all, err
	}
	if all.rules, err = namesOf(ctx, tx, `SELECT ref, id FROM rules`); err != nil {
		return all, err
	}
	if all.zones, err = namesOf(ctx, tx, `SELECT ref, name FROM zones`); err != nil {
		return all, err
	}
	// A history that is exported may be of a version that knew of no clients.
	if known, err := hasTable(ctx, tx, "clients"); err != nil || !known {
		return all, err
	}
	all.clients, err = namesOf(ctx, tx, `SELECT ref, id FROM clients`)
	return all, err
}

func namesOf(ctx context.Context, tx *sql.Tx, list string) (map[int64]string, error) {
	all := map[int64]string{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var ref int64
		var name string
		err := scan(&ref, &name)
		all[ref] = name
		return err
	}, list)
	return all, err
}
