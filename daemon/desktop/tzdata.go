package desktop

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// EmbeddedTzdata is the release of the zone data in the program: that of the Go
// toolchain which builds it, from lib/time/update.bash there.
const EmbeddedTzdata = "2025c"

// Tzdata says which release of the zone data Go uses, such as 2026f, and whether
// it is the "system"'s or the one "embedded" in the program. The system's release
// is "" when its data does not say; for the embedded data it is the Go release
// that brought it, such as go1.26.8, because Go does not tell more.
func Tzdata() (release, source string) { return tzdataIn(zoneFolders()) }

// zoneFolders is where Go looks for zone data, in its order (time/zoneinfo_unix.go
// and zoneinfo_read.go).
func zoneFolders() []string {
	folders := []string{"/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"}
	if own := os.Getenv("ZONEINFO"); own != "" {
		return append([]string{own}, folders...)
	}
	return folders
}

func tzdataIn(folders []string) (release, source string) {
	for _, folder := range folders {
		if _, err := os.Stat(filepath.Join(folder, "Etc", "UTC")); err == nil {
			return releaseIn(folder), "system"
		}
	}
	return runtime.Version(), "embedded"
}

// releaseIn reads the release from tzdata.zi, whose first line is "# version
// 2026f", or from macOS's +VERSION, which holds nothing else.
func releaseIn(folder string) string {
	if line := firstLine(filepath.Join(folder, "tzdata.zi")); strings.HasPrefix(line, "# version ") {
		return strings.TrimPrefix(line, "# version ")
	}
	return firstLine(filepath.Join(folder, "+VERSION"))
}

func firstLine(path string) string {
	file, err := os.Open(path) //nolint:gosec // the folders are those of the zone data
	if err != nil {
		return ""
	}
	defer func() { _ = file.Close() }() // only read
	lines := bufio.NewScanner(file)
	lines.Scan()
	return strings.TrimSpace(lines.Text())
}
