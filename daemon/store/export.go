package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/protocol"
)

// ErrNoHistory is the answer of a folder that holds nothing to export.
var ErrNoHistory = errors.New("no history here yet")

// Taker takes what is exported, in this order: Start once, every revision of the
// settings, every opening, every gap, every word and every break, oldest first, and every
// span by where it begins. An error of its own ends the export.
type Taker interface {
	Start(schema int64) error // the version of the database
	Settings(revision, savedMs int64, document json.RawMessage) error
	Opening(opening budget.Opening) error
	Gap(gap protocol.Gap) error
	Own(own places.Own) error
	Client(client places.ClientWord) error
	Choice(choice places.Choice) error
	Correction(correction places.Correction) error
	Entry(entry ledger.Entry) error
	Break(ended breaks.Ended) error
	Span(span ledger.Span) error
}

// Export reads the whole history of a data folder as it is at one instant, and
// changes no data: SQLite may only leave its empty log beside the file. The folder may
// be in use, and the history may be a newer program's: what this one knows of it is
// exported all the same. The errors are ErrNoHistory, [ErrUnsafe], [ErrForeign],
// [ErrDamaged] and [ErrUnread].
func Export(ctx context.Context, folder string, taker Taker) error {
	return readHistory(ctx, folder, func(tx *sql.Tx, schema int64) error {
		if err := taker.Start(schema); err != nil {
			return err
		}
		for _, part := range []struct {
			name   string
			export func(context.Context, *sql.Tx, Taker) error
		}{
			{"settings", exportSettings},
			{"openings", exportOpenings},
			{"gaps", exportGaps},
			{"own platforms", exportOwn},
			{"clients", exportClients},
			{"corrections", exportCorrections},
			{"entries", exportEntries},
			{"breaks", exportBreaks},
			{"spans", exportSpans},
		} {
			if err := part.export(ctx, tx, taker); err != nil {
				return fmt.Errorf("%s: %w", part.name, err)
			}
		}
		return nil
	})
}

// readHistory reads the history of a data folder as it is at one instant; schema is the
// version of the database. For the errors see Export.
func readHistory(ctx context.Context, folder string, read func(tx *sql.Tx, schema int64) error) error {
	path := (&Store{folder: folder}).pathOf(dataFile)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", folder, ErrNoHistory)
	}
	if err := secureCompanions(path); err != nil {
		return err
	}
	pool, err := openPool(inspectorDSN(path), 1)
	if err != nil {
		return err
	}
	err = readFrom(ctx, pool, read)
	return errors.Join(unread(damaged(err)), pool.Close())
}

func readFrom(ctx context.Context, pool *sql.DB, read func(tx *sql.Tx, schema int64) error) error {
	application, version, tables, err := identity(ctx, pool)
	switch {
	case err != nil:
		return err
	case application == 0 && tables == 0:
		return ErrNoHistory
	case application != dataSchema().application:
		return ErrForeign
	}
	tx, err := pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // it has only read
	return read(tx, version)
}

func exportSettings(ctx context.Context, tx *sql.Tx, taker Taker) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var found storedSettings
		if err := scan(&found.revision, &found.savedMs, &found.document); err != nil {
			return err
		}
		return taker.Settings(found.revision, found.savedMs, json.RawMessage(found.document))
	}, `SELECT revision, saved_ms, document FROM settings ORDER BY revision`)
}

// exportOpenings finds none in a history of a version that knew of none.
func exportOpenings(ctx context.Context, tx *sql.Tx, taker Taker) error {
	if known, err := hasTable(ctx, tx, "openings"); err != nil || !known {
		return err
	}
	return eachOpening(ctx, tx, taker.Opening, ` ORDER BY number`)
}

// exportGaps likewise.
func exportGaps(ctx context.Context, tx *sql.Tx, taker Taker) error {
	if known, err := hasTable(ctx, tx, "gaps"); err != nil || !known {
		return err
	}
	return eachGap(ctx, tx, taker.Gap, ``)
}

func exportOwn(ctx context.Context, tx *sql.Tx, taker Taker) error {
	return eachOwn(ctx, tx, taker.Own)
}

func exportClients(ctx context.Context, tx *sql.Tx, taker Taker) error {
	if err := eachClient(ctx, tx, taker.Client); err != nil {
		return err
	}
	return eachChoice(ctx, tx, taker.Choice)
}

func exportCorrections(ctx context.Context, tx *sql.Tx, taker Taker) error {
	return eachCorrection(ctx, tx, taker.Correction, ``)
}

func exportEntries(ctx context.Context, tx *sql.Tx, taker Taker) error {
	return eachEntry(ctx, tx, taker.Entry, ``)
}

func exportBreaks(ctx context.Context, tx *sql.Tx, taker Taker) error {
	return eachBreak(ctx, tx, taker.Break, ``)
}

func hasTable(ctx context.Context, from querier, name string) (bool, error) {
	known, err := texts(ctx, from, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?`, name)
	return len(known) > 0, err
}

func exportSpans(ctx context.Context, tx *sql.Tx, taker Taker) error {
	names, err := readNames(ctx, tx)
	if err != nil {
		return err
	}
	client := `client`
	if names.clients == nil {
		client = `NULL`
	}
	all := `SELECT browser, from_ms, to_ms, since_ms, rule, zone, attention, ` + client + ` FROM spans ORDER BY from_ms, browser, sequence`
	return each(ctx, tx, func(scan func(...any) error) error {
		span, err := names.span(scan)
		if err != nil {
			return err
		}
		return taker.Span(span)
	}, all)
}
