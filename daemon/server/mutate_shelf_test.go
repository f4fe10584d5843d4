package server

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/server/mutator"
	"offhours/daemon/store"
	"offhours/protocol"
)

// goldenNowMs is shortly after the spans of the golden messages.
const goldenNowMs = 1_795_420_900_000

// shelf is a real store, which takes a share of the uploads that pass: a commit
// costs as much as a hundred messages.
type shelf struct {
	store   *store.Store
	folder  string
	knows   func(string) bool
	every   int64
	uploads atomic.Int64

	mu    sync.Mutex
	taken map[key]ledger.Span // every span that was acknowledged, without its browser
}

// key is the key of a span.
type key struct {
	browser  string
	sequence int64
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	s := &shelf{
		folder: t.TempDir(),
		knows:  places.New(places.Catalogue()).Knows,
		every:  1 + int64(*messages)/500_000,
		taken:  map[key]ledger.Span{},
	}
	var err error
	if s.store, err = store.Open(t.Context(), s.folder, store.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.store.Close() })
	return s
}

// upload answers spans.upload.
func (s *shelf) upload(ctx context.Context, upload protocol.SpansUpload) (protocol.SpansUploaded, error) {
	if s.uploads.Add(1)%s.every != 0 {
		return protocol.SpansUploaded{NextFree: 1}, nil
	}
	browser := PeerFrom(ctx).Browser
	uploaded, err := s.store.UploadSpans(ctx, browser, upload, goldenNowMs, s.knows)
	if err == nil {
		s.note(browser, upload, uploaded)
	}
	return uploaded, err
}

// note remembers the spans that the store took.
func (s *shelf) note(browser string, upload protocol.SpansUpload, uploaded protocol.SpansUploaded) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, span := range upload.Spans {
		refused := slices.ContainsFunc(uploaded.Refused, func(r protocol.RefusedSpan) bool { return r.Sequence == span.Sequence })
		at := key{browser, span.Sequence}
		if _, before := s.taken[at]; !before && !refused {
			s.taken[at] = ledger.Span{
				Browser: browser, FromMs: span.FromMs, ToMs: span.ToMs, SinceMs: span.SinceMs,
				Rule: span.Rule, Attention: span.Attention, Zone: span.Zone,
			}
		}
	}
}

// check sees to it that the store holds what it took and nothing else, and that
// no file holds a canary. It closes the store.
func (s *shelf) check(t *testing.T) {
	t.Helper()
	stored, err := s.store.SpansBetween(t.Context(), 0, math.MaxInt64)
	if err != nil {
		t.Fatal(err)
	}
	taken := slices.Collect(maps.Values(s.taken))
	sorted := cmpopts.SortSlices(func(a, b ledger.Span) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	if diff := cmp.Diff(taken, stored, sorted, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("acknowledged (-) and stored (+):\n%s", diff)
	}
	if err := s.store.Close(); err != nil {
		t.Error(err)
	}
	s.checkFiles(t)
}

func (s *shelf) checkFiles(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(s.folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(mutator.Canary)) {
			t.Errorf("J8 stored: %s holds an unknown field", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// goldenMethods answers every method with a golden result, once its parameters
// are read; an upload goes to the shelf.
func goldenMethods(t *testing.T, s *shelf) handler.Map {
	t.Helper()
	files := os.DirFS("../../protocol/testdata/messages")
	methods := handler.Map{}
	for _, method := range protocol.Methods() {
		params := reflect.TypeOf(method.Params)
		var result any
		if method.Result != nil {
			messages, err := mutator.Messages(files, method.Result)
			if err != nil {
				t.Fatal(err)
			}
			result = golden(t, method.Result, messages)
		}
		methods[method.Name] = func(_ context.Context, request *jrpc2.Request) (any, error) {
			return result, request.UnmarshalParams(reflect.New(params).Interface())
		}
	}
	methods["spans.upload"] = handler.New(s.upload)
	return methods
}
