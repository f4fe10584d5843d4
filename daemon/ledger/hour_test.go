package ledger_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"offhours/daemon/ledger"
	catalogue "offhours/daemon/places"
	"offhours/protocol"
)

// hourFile is a file of the recorded hour: events that two browsers saw, from which the
// extension's tests make the spans, and the seconds that each address had.
func hourFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "protocol", "testdata", "hour", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// An hour of two browsers with three windows, with sounds, a silent video, an absence, a
// sleep and a locked screen, comes out as its person has added it up by hand.
func TestARecordedHourHasTheSecondsAddedUpByHand(t *testing.T) {
	var spans []ledger.Span
	for lines := json.NewDecoder(bytes.NewReader(hourFile(t, "spans.jsonl"))); ; {
		var line struct {
			Browser string `json:"browser"`
			protocol.Span
		}
		if err := lines.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		spans = append(spans, ledger.Span{
			Browser: line.Browser, FromMs: line.FromMs, ToMs: line.ToMs, SinceMs: line.SinceMs, Rule: line.Rule, Attention: line.Attention, Zone: line.Zone,
		})
	}
	var seconds map[string]int64
	if err := json.Unmarshal(hourFile(t, "seconds.json"), &seconds); err != nil {
		t.Fatal(err)
	}
	got := map[string]int64{}
	for account, ms := range sum(ledger.Settle(spans), always) {
		got[account.Rule] += ms
	}
	table := catalogue.New(catalogue.Catalogue())
	var offMs, totalMs int64
	for address, want := range seconds {
		place, known := table.Match(address)
		if !known {
			t.Fatalf("%s is on no platform", address)
		}
		off := got[place.Rule] - want*1000
		if offMs += max(off, -off); off != 0 {
			t.Errorf("%s has %d ms, want %d s", address, got[place.Rule], want)
		}
		totalMs += got[place.Rule]
		delete(got, place.Rule)
	}
	if offMs >= 1000 || len(got) > 0 {
		t.Errorf("in all %d ms off; time without an address: %v", offMs, got)
	}
	t.Logf("%d spans of %d addresses, %d s in all, %d ms off", len(spans), len(seconds), totalMs/1000, offMs)
}
