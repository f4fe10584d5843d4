package cli_test

import (
	"context"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"offhours/daemon/cli"
	"offhours/daemon/server"
)

// The scripts run this test binary as `offhours`, so they drive the real command
// line in a process of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"offhours": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			os.Exit(cli.Main(ctx, os.Args[1:], cli.IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
		},
		"squatter": squat,
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setUp,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"serving": serving, "appears": appears, "exitcode": exitCode, "enter": enter, "codeless": codeless, "ails": ails, "well": well, "sql": sqlIn, "sametime": sameTime},
	})
}

// setUp gives every script a data folder and a port of its own, and a computer
// without a session bus, so that no test talks to the desktop of whoever runs it.
func setUp(env *testscript.Env) error {
	listener, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	env.Setenv("OFFHOURS_LISTEN", listener.Addr().String())
	env.Setenv("OFFHOURS_DATA", filepath.Join(env.WorkDir, "d"))
	env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
	env.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
	env.Setenv("PULSE_SERVER", "unix:/nonexistent")
	env.Setenv("TZ", "Africa/Cairo")
	env.Setenv("LANG", "en_GB.UTF-8")
	cairo, err := time.LoadLocation("Africa/Cairo")
	if err != nil {
		return err
	}
	yesterday := time.Now().In(cairo).AddDate(0, 0, -1)
	ten := time.Date(yesterday.Year(), yesterday.Month(), yesterday.Day(), 10, 0, 0, 0, cairo)
	env.Setenv("YESTERDAY", ten.Format(time.DateOnly))
	env.Setenv("YESTERDAY_AT_10_MS", strconv.FormatInt(ten.UnixMilli(), 10))
	return listener.Close()
}

// serving waits until the daemon of the script answers at the owner's door.
func serving(ts *testscript.TestScript, neg bool, _ []string) {
	await(ts, "the daemon", func(ctx context.Context) bool {
		client, err := server.Dial(ctx, filepath.Join(ts.Getenv("OFFHOURS_DATA"), "offhours.sock"))
		if err == nil {
			_ = client.Close()
		}
		return (err == nil) != neg
	})
}

// appears waits until there is a file of that name, which may have wildcards:
// appears d/snapshots/*.db.
func appears(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: appears FILE")
	}
	await(ts, args[0], func(context.Context) bool {
		found, err := filepath.Glob(ts.MkAbs(args[0]))
		ts.Check(err)
		return len(found) > 0
	})
}

func await(ts *testscript.TestScript, what string, isThere func(context.Context) bool) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for !isThere(ctx) {
		select {
		case <-ctx.Done():
			ts.Fatalf("%s did not come", what)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// sameTime wants all of these files to say the same time of day in their lines about
// something: sametime 'on call' A B.
func sameTime(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: sametime WORDS FILE FILE ...")
	}
	about := regexp.MustCompile(`(?m)^.*` + regexp.QuoteMeta(args[0]) + `.*?\b(\d\d:\d\d)\b`)
	var times []string
	for _, file := range args[1:] {
		found := about.FindStringSubmatch(ts.ReadFile(file))
		if found == nil {
			ts.Fatalf("%s says no time of %q", file, args[0])
		}
		times = append(times, found[1])
	}
	if len(slices.Compact(times)) > 1 {
		ts.Fatalf("%s: %v", args[0], times)
	}
}

// exitCode runs a command and wants that code: exitcode 2 offhours frobnicate.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode CODE COMMAND ...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		words := strings.Fields(err.Error()) // "exit status 2"
		got = words[len(words)-1]
	}
	if got != args[0] {
		ts.Fatalf("%v: exit code %s, want %s", args[1:], got, args[0])
	}
}
