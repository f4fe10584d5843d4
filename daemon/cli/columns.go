package cli

import (
	"os"
	"strconv"
)

// usualColumns is how wide a terminal is taken to be that does not say.
const usualColumns = 80

// columns is how wide the terminal is: as COLUMNS says, else as it says itself.
func columns(out *os.File) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if n := terminalColumns(out); n > 0 {
		return n
	}
	return usualColumns
}

// wantsColour says whether the person and the terminal want colours: see no-color.org.
func wantsColour() bool {
	const refused = "NO_COLOR" //nolint:misspell // that is its name
	return os.Getenv(refused) == "" && os.Getenv("TERM") != "dumb"
}
