package facts

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/doctor"
)

// What cannot be found out is told at once, and what hangs is not waited for.
func TestGather(t *testing.T) {
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	free := func(context.Context) func(*doctor.Facts) {
		return func(facts *doctor.Facts) { facts.Disk.FreeBytes = 1 }
	}
	unknown := func(context.Context) func(*doctor.Facts) { return nil }
	hangs := func(context.Context) func(*doctor.Facts) { <-never; return nil }
	for _, tt := range []struct {
		name  string
		looks map[doctor.Check]look
		open  []doctor.Check
		full  bool // the limit is waited for
	}{
		{"all answer", map[doctor.Check]look{doctor.CheckDisk: free}, nil, false},
		{"one knows nothing", map[doctor.Check]look{doctor.CheckDisk: free, doctor.CheckZone: unknown}, []doctor.Check{doctor.CheckZone}, false},
		{"one hangs", map[doctor.Check]look{doctor.CheckDisk: free, doctor.CheckPort: hangs}, []doctor.Check{doctor.CheckPort}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var facts doctor.Facts
			began := time.Now()
			gather(t.Context(), &facts, tt.looks)
			took := time.Since(began)
			if full := took >= Limit; full != tt.full {
				t.Errorf("took %v", took)
			}
			if diff := cmp.Diff(tt.open, facts.Unanswered); diff != "" || facts.Disk.FreeBytes != 1 {
				t.Errorf("free %d, unanswered (-want +got):\n%s", facts.Disk.FreeBytes, diff)
			}
		})
	}
}

// A folder that hangs holds nobody up.
func TestSoon(t *testing.T) {
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	if got := soon(func() int { return 7 }); got != 7 {
		t.Errorf("found %d, want 7", got)
	}
	if got := soon(func() int { <-never; return 7 }); got != 0 {
		t.Errorf("found %d in what hangs", got)
	}
}
