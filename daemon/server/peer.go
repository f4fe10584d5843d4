package server

import (
	"context"
	"net/netip"

	"offhours/protocol"
)

// Peer is who is at the other end of a connection.
type Peer struct {
	Door      protocol.Door
	Browser   string         // the paired browser's id; "" at the owner's door
	Origin    string         // its extension's Origin; "" at the owner's door
	Extension string         // its extension's own version; "" at the owner's door
	Address   netip.AddrPort // from where it is connected; zero at the owner's door
}

type peerKey struct{}

func withPeer(ctx context.Context, peer Peer) context.Context {
	return context.WithValue(ctx, peerKey{}, peer)
}

// PeerFrom is the peer whose call a handler answers; the zero Peer in any other
// context.
func PeerFrom(ctx context.Context) Peer {
	peer, _ := ctx.Value(peerKey{}).(Peer)
	return peer
}
