// Command victim is a daemon cut down to its store, for tests that kill it.
//
//	victim FOLDER BROWSER
//
// It opens the data folder and prints the watermark of the browser. Then it reads
// uploads of that browser, one JSON document a line, and answers each as the
// daemon would: when, and only when, the store has answered. It ends with its
// input. All the while it makes one snapshot after the other.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

func main() {
	if err := serve(os.Args[1], os.Args[2], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "victim:", err)
		os.Exit(1)
	}
}

// request is an upload, and what the clock says as it comes.
type request struct {
	NowMs  int64                `json:"nowMs"`
	Upload protocol.SpansUpload `json:"upload"`
}

func serve(folder, browser string, in io.Reader, out io.Writer) error {
	ctx := context.Background()
	s, err := store.Open(ctx, folder, store.Options{})
	if err != nil {
		return err
	}
	go keepSnapshots(ctx, s)
	watermark, err := s.Watermark(ctx, browser)
	if err == nil {
		_, err = fmt.Fprintln(out, watermark)
	}
	if err == nil {
		err = answerAll(ctx, s, browser, json.NewDecoder(in), json.NewEncoder(out))
	}
	return errors.Join(err, s.Close())
}

// keepSnapshots keeps one of every day from the newest on, until the store is
// closed or the process is killed.
func keepSnapshots(ctx context.Context, s *store.Store) {
	const dayMs = 24 * 60 * 60 * 1000
	for nowMs := time.Now().UnixMilli(); ; nowMs += dayMs {
		if err := s.Snapshot(ctx, nowMs); err != nil {
			fmt.Fprintln(os.Stderr, "victim:", err)
			return
		}
	}
}

func answerAll(ctx context.Context, s *store.Store, browser string, in *json.Decoder, out *json.Encoder) error {
	for {
		var next request
		if err := in.Decode(&next); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		answer, err := s.UploadSpans(ctx, browser, next.Upload, next.NowMs, func(string) bool { return true })
		if err != nil {
			return err
		}
		if err := out.Encode(answer); err != nil {
			return err
		}
	}
}
