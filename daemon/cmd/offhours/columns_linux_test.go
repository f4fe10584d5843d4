package main_test

import (
	"database/sql"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite" // the driver

	"offhours/daemon/ledger"
)

// plainColumns is every column of the history that is not a number, and what its
// values look like. That of the settings and the reason are what the person wrote.
var plainColumns = map[string]*regexp.Regexp{
	"browsers.id":        regexp.MustCompile(`^b_[0-9a-f]{32}$`),
	"ledger_days.packed": regexp.MustCompile(`^(facebook\.groups|instagram\.direct|` + dayZone + `|work|[\d,]*)$`), // each of its texts
	"ledger_made.by":     regexp.MustCompile(`^\d+ 20\d\d[a-z] \w+$`),
	"meta.epoch":         regexp.MustCompile(`^[0-9a-f]{32}$`),
	"openings.date":      regexp.MustCompile(`^$`),
	"openings.kind":      regexp.MustCompile(`^on_call$`),
	"breaks.ended":       regexp.MustCompile(`^(taken|credited|skipped)$`),
	"breaks_now.state":   regexp.MustCompile(`^[{}\[\]:,\d]*("(nowMs|stopped|beganMs|\w+Ms|kinds|kind|state|load|sinceRest|idea|eyes|move|outside|ahead|due|prompted|held|postponed|running|taken|credited|skipped|hold|served|[\d-]+)"[{}\[\]:,\dtrue]*)+$`),
	"breaks.kind":        regexp.MustCompile(`^(eyes|move|outside)$`),
	"openings.platform":  regexp.MustCompile(`^x$`),
	"openings.reason":    regexp.MustCompile(`^` + dayReason + `$`),
	"openings.role":      regexp.MustCompile(`^content$`),
	"refused_spans.code": regexp.MustCompile(`^unknown_rule$`),
	"rules.id":           regexp.MustCompile(`^(facebook\.groups|instagram\.direct)$`),
	"settings.document":  regexp.MustCompile(`^\{"version":1,`),
	"zones.name":         regexp.MustCompile(`^` + dayZone + `$`),
}

// wantPlainValues opens the history as it was left, and looks at every value of it.
func wantPlainValues(t *testing.T, path string, spans int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	stored, seen := 0, map[string]bool{}
	for _, table := range tables(t, db) {
		for _, row := range rows(t, db, table) {
			if table == "spans" {
				stored++
			}
			for column, value := range row {
				name := table + "." + column
				for _, text := range textsOf(t, name, value) {
					seen[name] = true
					if shape := plainColumns[name]; shape == nil || !shape.MatchString(text) {
						t.Errorf("%s is %q", name, text)
					}
				}
			}
		}
	}
	if stored != spans {
		t.Errorf("%d spans are stored, want %d", stored, spans)
	}
	want := map[string]bool{}
	for name := range plainColumns {
		want[name] = true
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("columns with text (-want +got):\n%s", diff)
	}
}

// textsOf are the texts in a value: none in a number, those of its accounts in a packed
// day, which holds nothing else but numbers.
func textsOf(t *testing.T, name string, value any) []string {
	t.Helper()
	text, isText := value.(string)
	switch {
	case !isText:
		return nil
	case name != "ledger_days.packed":
		return []string{text}
	}
	day, err := ledger.Unpack(0, []byte(text))
	if err != nil {
		t.Fatalf("%s is %q: %v", name, text, err)
	}
	var texts []string
	for _, a := range day.Accounts {
		texts = append(texts, a.Rule, a.Zone, a.Client, string(a.Phase), a.Openings)
	}
	return texts
}

// tables are those of the program itself; goose keeps one with the versions.
func tables(t *testing.T, db *sql.DB) []string {
	t.Helper()
	var all []string
	for _, row := range query(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose_%'") {
		if name, ok := row["name"].(string); ok {
			all = append(all, name)
		}
	}
	return all
}

func rows(t *testing.T, db *sql.DB, table string) []map[string]any {
	t.Helper()
	return query(t, db, `SELECT * FROM "`+table+`"`)
}

// query is all that it answers, by column. What is no number is a string.
func query(t *testing.T, db *sql.DB, text string) []map[string]any {
	t.Helper()
	found, err := db.QueryContext(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for found.Next() {
		values, row := make([]any, len(columns)), map[string]any{}
		for i := range values {
			values[i] = new(any)
		}
		if err := found.Scan(values...); err != nil {
			t.Fatal(err)
		}
		for i, name := range columns {
			value := *values[i].(*any)
			if blob, isBlob := value.([]byte); isBlob {
				value = string(blob)
			}
			row[name] = value
		}
		all = append(all, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
