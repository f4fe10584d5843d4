package service

import (
	"context"
	"os"
	"strings"
)

// look looks at what is installed; at nothing where that cannot be read.
func (s Service) look(ctx context.Context, by manager) Look {
	entry := autostart{s}.path()
	m, managed := by.(systemd)
	if !managed {
		text, err := os.ReadFile(entry) //nolint:gosec // our own entry
		if err != nil {
			return Look{}
		}
		return Look{File: entry, Program: entryProgram(string(text))}
	}
	look := Look{File: m.path()}
	if !exists(m.path()) {
		look.File = packagedUnit()
	}
	if exists(entry) {
		look.Leftover = entry
	}
	out, err := systemctl(ctx, "show", unitName, "--property=ExecStart,UnitFileState")
	if err != nil {
		return Look{}
	}
	for line := range strings.Lines(out) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		switch name {
		case "ExecStart": // { path=/usr/bin/offhours ; argv[]=/usr/bin/offhours run … }
			_, value, _ = strings.Cut(value, "path=")
			look.Program, _, _ = strings.Cut(value, " ; argv[]=")
		case "UnitFileState":
			look.Disabled, look.Masked = value == "disabled", value == "masked"
		}
	}
	return look
}

// HasPackage says whether a package has put its unit here, also where another one hides
// it: then nothing else is installed for everybody.
func HasPackage() bool {
	path := packagedUnit()
	return path != "" && path != systemUnit
}

// entryProgram is the program that an entry of [Entry] starts.
func entryProgram(entry string) string {
	for line := range strings.Lines(entry) {
		words, is := strings.CutPrefix(strings.TrimSpace(line), "Exec=")
		words, ours := strings.CutSuffix(words, `" run --background`)
		if !is || !ours {
			continue
		}
		word := words[strings.LastIndex(" "+words, ` "`)+1:]
		word = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t", `\r`, "\r").Replace(word)
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`, "\\`", "`", `\$`, `$`, `%%`, `%`).Replace(word)
	}
	return ""
}
