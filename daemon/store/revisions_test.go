package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

func TestRevisionsBetweenAreThoseThatCountedThen(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	const hour = 60 * minute
	for i, saved := range []struct{ atMs, opensMs int64 }{
		{nowMs, 0}, {nowMs + 10*hour, nowMs + 20*hour}, {nowMs + 30*hour, 0}, {nowMs + 31*hour, 0},
	} {
		if _, err := s.SaveSettings(ctx, settingsOf(i), saved.atMs, saved.opensMs); err != nil {
			t.Fatal(err)
		}
	}
	for name, test := range map[string]struct {
		fromHour, toHour int64
		want             []int64
	}{
		"before the first that one":        {-5, -4, []int64{1}},
		"one alone":                        {1, 2, []int64{1}},
		"one that was saved in it":         {9, 11, []int64{1, 2}},
		"one that waits, and what holds":   {12, 13, []int64{1, 2}},
		"one that has waited":              {20, 21, []int64{2}},
		"saved at the end is not yet then": {21, 30, []int64{2}},
		"all of them":                      {0, 40, []int64{1, 2, 3, 4}},
		"in days to come the last":         {400, 401, []int64{4}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := s.RevisionsBetween(ctx, nowMs+test.fromHour*hour, nowMs+test.toHour*hour)
			var got []int64
			for _, r := range found {
				got = append(got, r.Revision)
			}
			if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
}

func TestTheDocumentOfARevision(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	if _, err := s.SaveSettings(ctx, settingsOf(7), nowMs, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Writer().Exec(`INSERT INTO settings (saved_ms, document) VALUES (1000, '{"version": 1, "work": "always"}')`); err != nil {
		t.Fatal(err)
	}
	got, readable, err := s.Document(ctx, 1)
	if diff := cmp.Diff(settingsOf(7), got); diff != "" || !readable || err != nil {
		t.Errorf("readable %v, %v (-want +got):\n%s", readable, err, diff)
	}
	got, readable, err = s.Document(ctx, 2)
	if diff := cmp.Diff(protocol.Settings{}, got); readable || err != nil {
		t.Errorf("of another form: readable %v, %v\n%s", readable, err, diff)
	}
	if _, _, err := s.Document(ctx, 3); err == nil {
		t.Error("a revision that is not there was read")
	}
}
