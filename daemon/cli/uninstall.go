package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/installer/browsers"
	"offhours/installer/service"
)

func (c *command) uninstall() *cobra.Command {
	var system, purge bool
	cmd := &cobra.Command{
		Use:   "uninstall",
		Short: "Stop the daemon, and take away what install has put there",
		Long: `Stop the daemon and take away the service and what lets browsers find it. Your data
stay where they are, unless you say --purge: then hours, history, pairings, snapshots,
quarantine and drafts of hours are deleted too, and cannot be brought back; also where the
service is a package's or root's, and stays.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if system && purge {
				return fmt.Errorf("%w: --purge is for one person's data, and --system for everybody", errUsage)
			}
			var did steps
			err := c.uninstallFor(cmd.Context(), system, did.say)
			switch {
			case system:
			case err == nil:
				err = c.afterwards(cmd.Context(), purge, did.say)
			case purge && belongsToOthers(err): // which is no reason to keep one's data
				err = errors.Join(c.purgeOnly(cmd.Context(), did.say), err)
			}
			return c.tell(did, "nothing is installed", err)
		},
	}
	cmd.Flags().BoolVar(&system, "system", false, "what root has installed for everybody on this computer")
	cmd.Flags().BoolVar(&purge, "purge", false, "delete the data too")
	return cmd
}

func (c *command) uninstallFor(ctx context.Context, system bool, say service.Say) error {
	if system {
		everybody, options, err := c.everybody()
		if err != nil {
			return err
		}
		if err := everybody.Uninstall(ctx, say); err != nil {
			return err
		}
		return unregister(options, say)
	}
	if err := refuseRoot(); err != nil {
		return err
	}
	s, err := c.service()
	if err != nil {
		return err
	}
	if err := s.Uninstall(ctx, say); err != nil {
		return err
	}
	return c.unregister(say)
}

// belongsToOthers says whether the service could not be taken away because it is not
// this person's alone.
func belongsToOthers(err error) bool {
	return errors.Is(err, service.ErrPackaged) || errors.Is(err, service.ErrForEverybody)
}

// purgeOnly deletes the data beside a service that stays, whose daemon of this session
// is stopped.
func (c *command) purgeOnly(ctx context.Context, say service.Say) error {
	s, err := c.service()
	if err != nil {
		return err
	}
	if err := s.Stop(ctx, say); err != nil {
		return err
	}
	say("stopped, until the next login")
	if err := c.unregister(say); err != nil {
		return err
	}
	return c.afterwards(ctx, true, say)
}

func (c *command) unregister(say service.Say) error {
	options, err := c.registration()
	if err != nil {
		return err
	}
	return unregister(options, say)
}

func unregister(options browsers.Options, say service.Say) error {
	removed, err := browsers.Unregister(options)
	for _, path := range removed {
		say("removed %s", path)
	}
	return err
}

// errStillThere is a daemon that has outlived its service, or hangs; errAnswers is one
// that does not hang.
var (
	errStillThere = errors.New("a daemon is still there")
	errAnswers    = errors.New("it answers")
)

// afterwards clears the socket away, and deletes the person's data and drafts or says
// where they are.
func (c *command) afterwards(ctx context.Context, purge bool, say service.Say) error {
	if _, err := c.process(ctx); !errors.Is(err, server.ErrNotRunning) {
		return fmt.Errorf("%w, and its socket and data stay: %w", errStillThere, cmp.Or(err, errAnswers))
	}
	c.giveBack(ctx, say)
	for _, path := range []string{c.where.socket, c.where.socket + ".lock"} {
		_ = os.Remove(path) // nobody listens there any more
	}
	if folder := filepath.Dir(c.where.socket); folder != c.where.data {
		_ = os.Remove(folder) // fails, as it should, when something else is in it
	}
	return errors.Join(c.leaveData(purge, say), c.leaveDrafts(purge, say))
}

func (c *command) leaveData(purge bool, say service.Say) error {
	if _, err := os.Stat(c.where.data); err != nil {
		return nil //nolint:nilerr // there are none
	}
	if !purge {
		say(`your data stay in %s; "offhours uninstall --purge" deletes them`, c.where.data)
		return nil
	}
	err := store.Purge(c.where.data)
	if errors.Is(err, store.ErrNoData) {
		say("%s holds nothing of Offhours, and stays as it is", c.where.data)
		return nil
	}
	if err != nil {
		return fmt.Errorf("delete the data in %s: %w", c.where.data, err)
	}
	say("deleted the data in %s", c.where.data)
	if _, err := os.Stat(c.where.data); err == nil {
		say("other files in %s are not ours, and stay", c.where.data)
	}
	return nil
}

// leaveDrafts keeps the drafts also from a purge of a folder that was named, since they
// may be another one's hours.
func (c *command) leaveDrafts(purge bool, say service.Say) error {
	for _, folder := range keptDrafts() {
		if !purge || c.where.named {
			say(`what you typed in "offhours hours edit" and never put in force stays in %s`, folder)
			continue
		}
		if err := removeDraft(folder); err != nil {
			return fmt.Errorf("delete a draft of your hours: %w", err)
		}
		say("deleted the draft of your hours in %s", folder)
	}
	return nil
}
