//go:build !linux

package processes

import "net/netip"

// Process is a program that runs. Here none is ever found.
type Process struct{ Pid int }

// At says that nothing is known.
func At(_, _ netip.AddrPort) (*Process, error) { return nil, ErrUnknown }

// Wait says at once that nothing is known.
func (*Process) Wait() bool { return false }

// Close does nothing.
func (*Process) Close() {}

// Table is what runs at one instant; nothing is known of it.
type Table struct{}

// Read knows nothing.
func Read() Table { return Table{} }

// Main knows nothing.
func (Table) Main(int) int { return 0 }

// Browsers knows of none.
func (Table) Browsers() []Browser { return nil }
