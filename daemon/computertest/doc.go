// Package computertest is what tests need of the computer: to run once more as
// another process, a disk that is full, and a session bus, a screen with dunst and a sound
// server of one's own. It leaves nothing behind, and touches nothing that is anybody's.
package computertest
