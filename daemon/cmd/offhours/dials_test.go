package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// reaching is what a line of Go says that makes a socket or a process, or asks for
// a name's address.
var reaching = regexp.MustCompile(`\bnet\.(Dial|Listen|Lookup|Resolver|FileConn)|\bDial(Context|Unix|TCP|UDP|IP|TLS)?\(|Dialer\b|` +
	`\bhttp\.(Get|Post|PostForm|Head|Client|DefaultClient|DefaultTransport|NewRequest\w*|Transport|ListenAndServe\w*)\b|` +
	`\.Socket\(|\.Connect\(|\bexec\.Command|\bos\.StartProcess|\.ForkExec\(|\bdbus\.\w*Bus\w*\(|\bdbus\.(Dial|Connect)|\bwinio\.(Dial|Listen)`)

// allowed is every such line of the program's own packages, by file, and why
// nothing leaves this computer by it.
var allowed = map[string]string{
	"daemon/cli/hours_edit.go: cmd := exec.CommandContext(ctx, \"sh\", \"-c\", editor+` \"$1\"`, \"sh\", file)":                                       "the person's own editor, when the person edits",
	"daemon/cli/output.go: client, err := server.Dial(ctx, c.where.socket)":                                                                           "the owner's door, a file",
	"daemon/cli/pair.go: client, err := server.Dial(cmd.Context(), c.where.socket)":                                                                   "the owner's door, a file",
	"daemon/desktop/bus_linux.go: conn, err := dbus.SessionBusPrivateNoAutoStartup(":                                                                  "the desktop's own bus",
	"daemon/desktop/microphone_linux.go: server, err := pulse.Dial(ctx, path, m.Patience)":                                                            "the session's own sound server, a file",
	"daemon/desktop/microphone_linux.go: server, err := pulse.Dial(ctx, path, patience)":                                                              "the session's own sound server, a file",
	"daemon/desktop/pulse/conn_linux.go: dialer := net.Dialer{Timeout: patience}":                                                                     "the session's own sound server, a file",
	"daemon/desktop/pulse/conn_linux.go: socket, err := dialer.DialUnix(ctx, \"unix\", nil, &net.UnixAddr{Name: path, Net: \"unix\"})":                "the session's own sound server, a file",
	"daemon/desktop/quiet_linux.go: out, err := exec.CommandContext(ctx, \"gsettings\", \"get\", bannersSchema, bannersKey).Output()":                 "the desktop's own settings",
	"daemon/desktop/switch_linux.go: out, err := exec.CommandContext(ctx, \"gsettings\", \"set\", bannersSchema, bannersKey, value).CombinedOutput()": "the desktop's own settings",
	"daemon/facts/data.go: out, err := exec.CommandContext(ctx, program, \"version\").Output()":                                                       "the program that the person's own service starts, which is ours",
	"daemon/facts/other.go: conn, err := (&net.Dialer{}).DialContext(ctx, \"tcp4\", in.Listen)":                                                       "the browser door, at 127.0.0.1 only: see checkListen",
	"daemon/server/listen.go: config := net.ListenConfig{Control: exclusive}":                                                                         "the browser door, at 127.0.0.1 only: see checkListen",
	"daemon/server/owner_unix.go: conn, err := dialer.DialContext(ctx, \"unix\", path)":                                                               "the owner's door, a file",
	"daemon/server/owner_unix.go: listener, err := net.ListenUnix(\"unix\", &net.UnixAddr{Name: path, Net: \"unix\"})":                                "the owner's door, a file",
	"daemon/server/owner_unix.go: var dialer net.Dialer":                                                                                              "the owner's door, a file",
	"daemon/server/owner_windows.go: conn, err := winio.DialPipeAccessImpLevel(ctx, name, access, winio.PipeImpLevelIdentification)":                  "the owner's door, a pipe",
	"daemon/server/owner_windows.go: return winio.ListenPipe(name, config)":                                                                           "the owner's door, a pipe that refuses other computers",
	"installer/browsers/start_linux.go: cmd := exec.Command(words[0], words[1:]...)":                                                                  "the person's own browser, when the person asks for a page in it",
	"installer/browsers/start_linux.go: out, _ := exec.CommandContext(ctx, \"xdg-settings\", \"get\", \"default-web-browser\").Output()":              "the desktop's own settings",
	"installer/service/detached.go: cmd := exec.Command(s.Executable, \"run\", \"--background\")":                                                     "the daemon itself",
	"installer/service/systemd_linux.go: cmd := exec.CommandContext(ctx, \"systemctl\", append([]string{scope, \"--no-pager\"}, args...)...)":         "the person's own service manager",
	"installer/service/task_windows.go: out, err := exec.CommandContext(ctx, \"schtasks\", \"/query\", \"/tn\", TaskName, \"/xml\").Output()":         "the person's own service manager",
	"installer/service/task_windows.go: out, err := exec.CommandContext(ctx, \"schtasks\", args...).CombinedOutput()":                                 "the person's own service manager",
}

// Every line by which the program could reach anything is known, and every one that
// is known is there.
func TestR3EveryLineThatReachesOut(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, file := range ownFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.ToSlash(strings.TrimPrefix(file, root+string(filepath.Separator)))
		for line := range strings.Lines(string(text)) {
			code, _, _ := strings.Cut(strings.TrimSpace(line), " //")
			if reaching.MatchString(code) && !strings.HasPrefix(code, "//") && !strings.HasPrefix(code, "func ") {
				found[name+": "+code] = allowed[name+": "+code]
			}
		}
	}
	if diff := cmp.Diff(allowed, found); diff != "" {
		t.Errorf("lines that reach out (-known +found):\n%s", diff)
	}
}

// ownFiles is every Go file of ours that is built into the program, on this system or
// on another.
func ownFiles(t *testing.T) []string {
	t.Helper()
	const each = `{{if and .Module .Module.Main}}{{$d := .Dir}}` +
		`{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .IgnoredGoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{end}}`
	out, err := exec.Command("go", "list", "-deps", "-f", each, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	files := slices.DeleteFunc(strings.Fields(string(out)), func(name string) bool { return strings.HasSuffix(name, "_test.go") })
	if len(files) < 100 {
		t.Fatalf("only %d files", len(files))
	}
	return files
}
