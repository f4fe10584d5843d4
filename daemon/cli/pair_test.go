package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"offhours/daemon/browsertest"
)

// shownCode is a code as "offhours pair" shows it, to people or as JSON.
var shownCode = regexp.MustCompile(`(?m)^    (\d{4} \d{4}):\d+$|"code":"(\d{8})"`)

// enter waits for the code in a file and enters it in a browser, or with "wrong" one
// that is not the code: enter FILE [wrong]. What the daemon answers is the output.
func enter(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: enter FILE [wrong]")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	code := codeIn(ctx, ts, ts.MkAbs(args[0]))
	if len(args) > 1 {
		code = strings.Map(func(digit rune) rune { return '0' + (digit-'0'+1)%10 }, code)
	}
	answer, err := browsertest.Offer(ctx, ts.Getenv("OFFHOURS_LISTEN"), browsertest.Origin, code)
	ts.Check(err)
	if answer.Pairing != nil {
		answer.Pairing.Key = "" // a test's output is kept
	}
	ts.Check(json.NewEncoder(ts.Stdout()).Encode(answer))
}

func codeIn(ctx context.Context, ts *testscript.TestScript, path string) string {
	for {
		text, _ := os.ReadFile(path)
		if found := shownCode.FindSubmatch(text); found != nil {
			return strings.ReplaceAll(string(found[1])+string(found[2]), " ", "")
		}
		select {
		case <-ctx.Done():
			ts.Fatalf("no code in %s: %s", path, text)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// codeless looks for the code of a file in everything else that could keep it, and
// wants to find it nowhere: codeless FILE LOG. That is the data folder, the daemon's
// log, and the arguments and environment of every process of the script. With ! it
// wants to find it, which shows that it can.
func codeless(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: codeless FILE LOG")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	code := codeIn(ctx, ts, ts.MkAbs(args[0]))
	keepers := append([]string{ts.MkAbs(args[1])}, processFiles(ts)...)
	ts.Check(filepath.WalkDir(ts.Getenv("OFFHOURS_DATA"), func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			keepers = append(keepers, path)
		}
		return err
	}))
	ts.Logf("looking into %d files, of which %d are of processes", len(keepers), len(processFiles(ts)))
	if found := holders(ts, keepers, code, code[:4]+" "+code[4:]); (len(found) > 0) != neg {
		ts.Fatalf("the code is in %v", found)
	}
}

// holders are those of the files in which one of the texts stands. A file that has
// gone meanwhile holds nothing.
func holders(ts *testscript.TestScript, paths []string, texts ...string) (found []string) {
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ESRCH) {
			ts.Fatalf("%v", err)
		}
		for _, text := range texts {
			if bytes.Contains(content, []byte(text)) {
				found = append(found, path)
			}
		}
	}
	return found
}

// processFiles are what the system shows of the processes that work on the script's
// data folder; nothing where there is no /proc.
func processFiles(ts *testscript.TestScript) (files []string) {
	all, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, path := range all {
		content, _ := os.ReadFile(path)
		if bytes.Contains(content, []byte("OFFHOURS_DATA="+ts.Getenv("OFFHOURS_DATA")+"\x00")) {
			files = append(files, path, filepath.Join(filepath.Dir(path), "cmdline"))
		}
	}
	return files
}
