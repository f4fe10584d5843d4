package cli_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"offhours/daemon/doctor"
)

// doctorLimit is how long doctor may take, whatever hangs.
const doctorLimit = 5 * time.Second

// examined is what doctor finds of one check in a script.
func examined(ts *testscript.TestScript, check string) []doctor.Finding {
	began := time.Now()
	err := ts.Exec("offhours", "doctor", "--json")
	if took := time.Since(began); took > doctorLimit {
		ts.Fatalf("doctor took %v", took)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		ts.Check(err)
	}
	var answer struct{ Findings []doctor.Finding }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &answer))
	return slices.DeleteFunc(answer.Findings, func(f doctor.Finding) bool { return f.Check != check })
}

// ails wants doctor to find something, and writes its fix to the file "fix" as it was
// printed: ails CHECK LEVEL PATTERN.
func ails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: ails CHECK LEVEL PATTERN")
	}
	findings := examined(ts, args[0])
	for _, finding := range findings {
		if string(finding.Level) == args[1] && regexp.MustCompile(args[2]).MatchString(finding.Text) {
			ts.Check(os.WriteFile(ts.MkAbs("fix"), []byte(finding.Fix+"\n"), 0o600))
			return
		}
	}
	ts.Fatalf("found only %+v", findings)
}

// well wants doctor to find nothing wrong: well CHECK ....
func well(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: well CHECK ...")
	}
	for _, check := range args {
		for _, finding := range examined(ts, check) {
			if finding.Level != doctor.OK && finding.Level != doctor.Note {
				ts.Fatalf("found %+v", finding)
			}
		}
	}
}

// sqlIn changes a database that no daemon has open: sql FILE STATEMENT.
func sqlIn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// squat is a program that holds the browsers' port.
func squat() {
	listener, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp4", os.Getenv("OFFHOURS_LISTEN"))
	if err != nil {
		panic(err)
	}
	for {
		if _, err := listener.Accept(); err != nil {
			panic(err)
		}
	}
}
