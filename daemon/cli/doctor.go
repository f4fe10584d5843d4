package cli

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/spf13/cobra"

	"offhours/daemon/doctor"
	"offhours/daemon/facts"
)

func (c *command) doctor() *cobra.Command {
	var notify bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Find out what does not work, and how to mend it",
		Long: `Look at the service, the daemon, its port, folders and data, at what shows notices, and at
each browser. What is wrong comes first, with the command that mends it where there is one.
Nothing is changed. With --notify a notice is sent, to see that it comes.

Exit codes: 0 all is well, 1 something does not work, 5 it works, but should be mended.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var sent chan *doctor.Notice
			if notify {
				sent = make(chan *doctor.Notice, 1)
				go func() { sent <- c.tryNotice(cmd.Context()) }()
			}
			found := c.installation(flagsOf(cmd), c.askStatus).Collect(cmd.Context())
			if notify {
				found.Notice = c.askWhetherSeen(<-sent)
			}
			return c.tellFindings(doctor.Examine(found))
		},
	}
	cmd.Flags().BoolVar(&notify, "notify", false, "send a notice, to see that it comes")
	return cmd
}

// tellFindings prints the findings. A bad one is no error of the command, and yet a
// script must hear of it.
func (c *command) tellFindings(findings []doctor.Finding) error {
	answer := struct {
		Worst    doctor.Level     `json:"worst"`
		Findings []doctor.Finding `json:"findings"`
	}{doctor.Worst(findings), findings}
	if err := c.print(answer, func(table *tabwriter.Writer) { printFindings(table, findings) }); err != nil {
		return err
	}
	switch answer.Worst {
	case doctor.Error:
		return verdict(ExitFailed)
	case doctor.Warning:
		return verdict(ExitMend)
	default:
		return nil
	}
}

// printFindings puts each fix on a line of its own, from which it is easily taken:
// once for findings side by side that it mends together.
func printFindings(table *tabwriter.Writer, findings []doctor.Finding) {
	for i, finding := range findings {
		line(table, "%s\t%s\t%s", finding.Level, finding.Check, harmless(finding.Text))
		again := i+1 < len(findings) && findings[i+1].Fix == finding.Fix
		if finding.Fix != "" && !again {
			line(table, "\t\t    %s", harmless(finding.Fix))
		}
	}
}

// harmless leaves out what would be no text on a terminal: another user names their
// programs, and could end the line with one, or rule the terminal.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
}

// verdict is an exit code whose reason was printed as the result.
type verdict int

func (v verdict) Error() string { return fmt.Sprintf("exit code %d", int(v)) }

// tryNotice sends a notice, beside all that is looked at.
func (c *command) tryNotice(ctx context.Context) *doctor.Notice {
	var notice doctor.Notice
	ctx, cancel := context.WithTimeout(ctx, facts.Limit)
	defer cancel()
	tested, err := c.sendNotice(ctx)
	if err != nil {
		notice.Failed = err.Error()
		return &notice
	}
	notice.Title, notice.Path = tested.Title, tested.Path
	return &notice
}

// askWhetherSeen asks the person at the terminal whether a notice that was sent came.
func (c *command) askWhetherSeen(notice *doctor.Notice) *doctor.Notice {
	if notice.Failed == "" && canBeAsked(c.In) {
		notice.Asked = true
		notice.Seen = c.wasSeen(notice.Title)
	}
	return notice
}
