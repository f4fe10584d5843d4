package service

import "testing"

// What Entry writes, a look reads, whatever the path.
func TestEntryProgram(t *testing.T) {
	for _, path := range []string{"/usr/bin/offhours", "/home/a b/off hours", `/x "y" $z/\%p` + "`", "/ر/{x}"} {
		for _, data := range []string{"", `/d "e`} {
			if got := entryProgram(Entry(Daemon{Executable: path, Data: data})); got != path {
				t.Errorf("%q with data %q was read as %q", path, data, got)
			}
		}
	}
	if got := entryProgram("[Desktop Entry]\nExec=sleep 1\n"); got != "" {
		t.Errorf("another program's entry was read as %q", got)
	}
}
