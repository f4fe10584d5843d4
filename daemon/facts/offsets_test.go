package facts

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// The changes that both ends know of, as the extension's test has them too.
func TestOffsets(t *testing.T) {
	ms := func(text string) int64 {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return at.UnixMilli()
	}
	fromMs := ms("2024-01-15T12:00:00Z")
	for _, tt := range []struct {
		zone string
		want []protocol.ZoneOffset
	}{
		{"UTC", []protocol.ZoneOffset{{FromMs: fromMs}}},
		{"Asia/Kolkata", []protocol.ZoneOffset{{FromMs: fromMs, OffsetMin: 330}}},
		{"Africa/Cairo", []protocol.ZoneOffset{
			{FromMs: fromMs, OffsetMin: 120},
			{FromMs: ms("2024-04-25T22:00:00Z"), OffsetMin: 180},
			{FromMs: ms("2024-10-31T21:00:00Z"), OffsetMin: 120},
			{FromMs: ms("2025-04-24T22:00:00Z"), OffsetMin: 180},
		}},
		{"Australia/Lord_Howe", []protocol.ZoneOffset{
			{FromMs: fromMs, OffsetMin: 660},
			{FromMs: ms("2024-04-06T15:00:00Z"), OffsetMin: 630},
			{FromMs: ms("2024-10-05T15:30:00Z"), OffsetMin: 660},
			{FromMs: ms("2025-04-05T15:00:00Z"), OffsetMin: 630},
		}},
		{"Africa/Nowhere", nil},
	} {
		got, toMs := offsets(tt.zone, fromMs)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.zone, diff)
		}
		if tt.want != nil && toMs != fromMs+aheadMs {
			t.Errorf("%s holds up to %d", tt.zone, toMs)
		}
	}
}
