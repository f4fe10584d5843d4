package server

import (
	"time"

	"offhours/protocol"
)

// timing holds every duration that the server waits for.
type timing struct {
	headers   time.Duration // for a request's headers
	prologue  time.Duration // for all four frames, from the upgrade on
	assemble  time.Duration // for one message, from its first frame on
	idle      time.Duration // of silence, pongs included, before a peer is asked whether it is there
	chance    time.Duration // for it to answer that
	heartbeat time.Duration // between two heartbeats
	write     time.Duration // for one message to be taken by the peer's buffers
	linger    time.Duration // for the peer to answer our goodbye
	retry     time.Duration // between two tries for a port that another program holds
}

func defaultTiming() timing {
	const heartbeat = protocol.HeartbeatMs * time.Millisecond
	return timing{
		headers:   2 * time.Second,
		prologue:  2 * time.Second,
		assemble:  5 * time.Second,
		idle:      2 * heartbeat, // a browser answers each heartbeat's ping, however quiet its extension
		chance:    10 * time.Second,
		heartbeat: heartbeat,
		write:     5 * time.Second,
		linger:    time.Second,
		retry:     15 * time.Second,
	}
}
