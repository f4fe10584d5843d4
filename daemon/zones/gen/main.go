// Command gen packs the zone data of the Go toolchain for package zones. Run it from the
// top of the project; `make gen` does.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"go/build"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const target = "daemon/zones/zones.deflate"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run() error {
	archive, err := zip.OpenReader(filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	if err != nil {
		return err
	}
	defer archive.Close()          //nolint:errcheck // only read
	named := map[string][]string{} // by data
	for _, file := range archive.File {
		data, err := read(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
		if !strings.HasSuffix(file.Name, "/") {
			named[data] = append(named[data], file.Name)
		}
	}
	packed, err := pack(named)
	if err != nil {
		return err
	}
	return os.WriteFile(target, packed, 0o644) //nolint:gosec // a file of the project, for everybody
}

func read(file *zip.File) (string, error) {
	reader, err := file.Open()
	if err != nil {
		return "", err
	}
	defer reader.Close() //nolint:errcheck // only read
	data, err := io.ReadAll(reader)
	return string(data), err
}

// pack writes the zones in order of their first names, so that the same zones are the same
// file.
func pack(named map[string][]string) ([]byte, error) {
	var lines []string
	for data, names := range named {
		if len(data) > math.MaxUint16 {
			return nil, fmt.Errorf("%s has %d bytes", names[0], len(data))
		}
		slices.Sort(names)
		length := binary.BigEndian.AppendUint16(nil, uint16(len(data))) //nolint:gosec // looked at above
		lines = append(lines, strings.Join(names, " ")+"\n"+string(length)+data)
	}
	slices.Sort(lines)
	var out bytes.Buffer
	writer, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(writer, strings.Join(lines, "")); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
