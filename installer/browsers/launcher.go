package browsers

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"offhours/daemon/shell"
	"offhours/installer/files"
)

// launcherName is the file that every manifest points to.
const launcherName = "offhours-native-host"

// writeLauncher writes the script that starts the program as native-messaging
// host. It is there because a manifest's path takes no arguments. One person's is
// for that person alone, and so is its folder if it has to be made.
func (o Options) writeLauncher(launcher string) (Written, error) {
	mode := fs.FileMode(0o700)
	if o.System {
		mode = 0o755
	}
	path := filepath.Join(o.Root, launcher)
	if err := os.MkdirAll(filepath.Dir(path), mode); err != nil {
		return Written{}, err
	}
	changed, err := files.Put(path, []byte(o.script()), mode)
	return Written{path, "", changed}, err
}

// script is the launcher's text. The browser's own arguments follow ours: they say
// which extension calls.
func (o Options) script() string {
	var script strings.Builder
	script.WriteString("#!/bin/sh\n# Written by \"offhours browsers register\": a manifest's path takes no arguments.\n")
	for _, variable := range []struct{ name, value string }{{"OFFHOURS_DATA", o.Data}, {"OFFHOURS_LISTEN", o.Listen}} {
		if variable.value != "" {
			script.WriteString("export " + variable.name + "=" + shell.Word(variable.value) + "\n")
		}
	}
	script.WriteString("exec " + shell.Word(o.Executable) + " native-host \"$@\"\n")
	return script.String()
}
