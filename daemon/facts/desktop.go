package facts

import (
	"context"
	"os/exec"
	"slices"
	"time"

	"offhours/daemon/desktop"
	"offhours/daemon/doctor"
	"offhours/installer/browsers"
	"offhours/protocol"
)

// lookAtZone takes the daemon's word for what counts, and else looks as it would.
func lookAtZone(d doctor.Daemon) look {
	return func(context.Context) func(*doctor.Facts) {
		zone := doctor.Zone{Embedded: desktop.EmbeddedTzdata, Update: updateCommand("tzdata")}
		name, sure := desktop.Zones{}.ZoneName()
		zone.Name, zone.Guessed = name, !sure
		zone.Release, zone.Source = desktop.Tzdata()
		if d.Answers {
			zone.Name, zone.Release, zone.Source = d.Status.Zone, d.Status.Tzdata, d.Status.TzdataSource
			zone.Guessed = slices.Contains(d.Status.Troubles, protocol.TroubleZoneGuessed)
		}
		zone.Offsets, zone.ToMs = offsets(zone.Name, time.Now().UnixMilli())
		return func(facts *doctor.Facts) { facts.Zone = zone }
	}
}

func (in Installation) lookAtDesktop(ctx context.Context) func(*doctor.Facts) {
	seen := desktop.Inspect(ctx)
	start := ""
	if seen.Bus && seen.Service == "" {
		start = startCommand()
	}
	var left desktop.Quiet
	if in.LeftOn != nil {
		left = soon(in.LeftOn)
	}
	return func(facts *doctor.Facts) {
		d := &facts.Desktop
		d.Switch, d.LeftOn = doctor.Quiet(seen.Switch), doctor.Quiet(left)
		d.Known, d.Bus, d.Service, d.Startable = seen.Known, seen.Bus, seen.Service, seen.Startable
		d.Silent, d.Quiet, d.Start = seen.Silent, doctor.Quiet(seen.Quiet), start
	}
}

func lookAtMicrophone(ctx context.Context) func(*doctor.Facts) {
	seen := desktop.InspectMicrophone(ctx)
	return func(facts *doctor.Facts) {
		facts.Microphone = doctor.Microphone{Hearing: doctor.Hearing(seen.Hearing), Programs: seen.Programs}
	}
}

// startCommand makes there be somebody who shows notices.
func startCommand() string {
	if has("dunst") {
		return "dunst &"
	}
	return updateCommand("dunst")
}

// updateCommand brings the newest version of a package, on the systems that we know.
func updateCommand(name string) string {
	switch {
	case has("apt-get"):
		return "sudo apt-get update && sudo apt-get install " + name
	case has("dnf"):
		return "sudo dnf install --best " + name
	case has("pacman"):
		return "sudo pacman -Syu " + name
	}
	return ""
}

func has(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}

func (in Installation) lookAtManifests(ctx context.Context) func(*doctor.Facts) {
	if in.Program.Path == "" { // to which a manifest leads
		return nil
	}
	found, err := browsers.Check(in.Registration)
	if ctx.Err() != nil {
		return nil
	}
	return func(facts *doctor.Facts) {
		if err != nil { // this system has no manifests that we know of
			return
		}
		for _, r := range found {
			facts.Manifests = append(facts.Manifests, doctor.Manifest{
				Browser: r.Browser, Path: r.Path, Problem: doctor.ManifestProblem(r.Problem),
				Launcher: r.Launcher, Program: r.Program, System: r.System,
			})
		}
	}
}
