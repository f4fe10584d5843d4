package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"

	"offhours/protocol"
)

func (c *command) sendNotice(ctx context.Context) (tested protocol.NoticeTested, err error) {
	err = c.ask(ctx, "notices.test", protocol.Empty{}, &tested)
	return tested, err
}

// wasSeen asks the person at the terminal, on standard error, so that standard output
// stays the result's.
func (c *command) wasSeen(title string) bool {
	_, _ = fmt.Fprintf(c.Err, "A notice was sent: %q. Was it seen? [y/n] ", title)
	answer, _ := bufio.NewReader(c.In).ReadString('\n')
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(answer)), "y")
}

// canBeAsked says whether a person is at the terminal.
func canBeAsked(in io.Reader) bool { return isConsole(in) }

func isConsole(stream any) bool {
	file, isFile := stream.(*os.File)
	return isFile && isatty.IsTerminal(file.Fd())
}
