package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"text/tabwriter"
	"time"

	"offhours/daemon/server"
	"offhours/daemon/zones"
	"offhours/protocol"
)

// ask makes one call at the owner's door.
func (c *command) ask(ctx context.Context, method string, params, result any) error {
	client, err := server.Dial(ctx, c.where.socket)
	if err != nil {
		return err
	}
	defer func() { _ = client.Close() }()
	return client.Call(ctx, method, params, result)
}

// print writes a value as JSON with --json, and else by the given function.
func (c *command) print(value any, human func(*tabwriter.Writer)) error {
	if c.json {
		encoder := json.NewEncoder(c.Out)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(value)
	}
	table := tabwriter.NewWriter(c.Out, 0, 0, 2, ' ', 0)
	human(table)
	return table.Flush()
}

// line writes one line of a table; cells are separated by tabs.
func line(table *tabwriter.Writer, format string, args ...any) {
	_, _ = fmt.Fprintf(table, format+"\n", args...)
}

// duration is a length of time as people say it: 2 h 05 min, 7 min, 40 s.
func duration(ms int64) string {
	d := time.Duration(ms) * time.Millisecond
	switch {
	case d >= time.Hour:
		return fmt.Sprintf("%d h %02d min", int(d.Hours()), int(d.Minutes())%60)
	case d >= 10*time.Minute:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d >= time.Minute:
		return fmt.Sprintf("%d min %02d s", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d s", int(d.Seconds()))
}

// clock is an instant as a wall time in a zone, with the day when it is not the
// day of now, and the date when that day of the week is not the next one.
func clock(ms, nowMs int64, zone *time.Location) string {
	at, now := time.UnixMilli(ms).In(zone), time.UnixMilli(nowMs).In(zone)
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return at.Format("15:04")
	}
	if at.AddDate(0, 0, -6).After(now) {
		return at.Format("Mon 2 Jan 15:04")
	}
	return at.Format("Mon 15:04")
}

// askZone asks in which zone the days and hours of the person are.
func (c *command) askZone(ctx context.Context) (*time.Location, error) {
	var status protocol.Status
	err := c.ask(ctx, "status.get", protocol.Empty{}, &status)
	return location(status.Zone), err
}

// zone is that zone, for an answer that is to be printed in any case: this computer's
// where the daemon cannot be asked any more.
func (c *command) zone(ctx context.Context) *time.Location {
	zone, err := c.askZone(ctx)
	if err != nil {
		return time.Local
	}
	return zone
}

// location is the zone of that name, or UTC where this computer does not know it.
func location(name string) *time.Location {
	zone, err := zones.Load(name)
	if err != nil {
		return time.UTC
	}
	return zone
}
