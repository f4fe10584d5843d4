package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// terminalColumns is 0 where the terminal does not say how wide it is.
func terminalColumns(out *os.File) int {
	var screen windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(out.Fd()), &screen); err != nil {
		return 0
	}
	return int(screen.Window.Right-screen.Window.Left) + 1
}
