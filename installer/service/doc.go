// Package service makes the daemon a background service of the person's own
// session: it starts at login, comes back after a crash, and ends at logout.
//
// Each system has its own way: a unit of the systemd user manager, a LaunchAgent,
// a logon task. Where a Linux session has no user manager, a desktop's autostart
// entry begins the daemon instead, and nothing brings it back after a crash.
package service
