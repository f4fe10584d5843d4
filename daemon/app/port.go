package app

import "offhours/protocol"

// portOpened follows the browser door: browsers can come.
func (a *App) portOpened(address string) {
	a.notifier.Withdraw(tagPort)
	a.config.Events(protocol.Event{AtMs: nowMs(), Event: protocol.EventListening, Listen: address})
}

// portTaken tells the person that browsers cannot come, once for each time that
// the port is taken. The server tries again by itself.
func (a *App) portTaken(error) { a.showPortTaken() }
