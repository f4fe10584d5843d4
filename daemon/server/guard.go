package server

import (
	"net/http"
	"slices"

	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// refusal is the HTTP status with which the guard turns a request away, or 0. It
// looks at what an attacker cannot choose before what he can: a page that had its
// name rebound to 127.0.0.1 fails on Host, any other page or extension on Origin.
// Nothing here looks at cookies, Referer, User-Agent or Sec-Fetch-*.
func refusal(r *http.Request, host string) int {
	switch {
	case r.Host != host:
		return http.StatusMisdirectedRequest
	case r.RequestURI != protocol.Path: // as it was sent: no decoding, no query
		return http.StatusNotFound
	case r.Method != http.MethodGet:
		return http.StatusMethodNotAllowed
	case r.ContentLength != 0: // -1 for a body in chunks
		return http.StatusBadRequest
	case !ourOrigin(r):
		return http.StatusForbidden
	case !websocket.IsWebSocketUpgrade(r):
		return http.StatusUpgradeRequired
	case !offers(r, protocol.Subprotocol):
		return http.StatusBadRequest
	}
	return 0
}

// ourOrigin is true for exactly one Origin that may be the extension's.
func ourOrigin(r *http.Request) bool {
	origins := r.Header.Values("Origin")
	if len(origins) != 1 {
		return false
	}
	_, ours := protocol.OriginFamily(origins[0])
	return ours
}

func offers(r *http.Request, subprotocol string) bool {
	return slices.Contains(websocket.Subprotocols(r), subprotocol)
}

// turnAway answers with a status and nothing else: no body, no name of a product,
// no header that lets a page read anything.
func turnAway(w http.ResponseWriter, status int) {
	header := w.Header()
	switch status {
	case http.StatusMethodNotAllowed:
		header.Set("Allow", http.MethodGet)
	case http.StatusUpgradeRequired:
		header.Set("Upgrade", "websocket")
	case http.StatusServiceUnavailable:
		header.Set("Retry-After", "2") // by then every prologue of now has ended
	}
	w.WriteHeader(status)
}

// upgrader answers 101. The guard has checked Origin before; left nil, CheckOrigin
// would let a rebound page and any program without an Origin pass.
func upgrader() *websocket.Upgrader {
	return &websocket.Upgrader{
		Subprotocols:      []string{protocol.Subprotocol},
		EnableCompression: false, // the read limit bounds compressed bytes only
		ReadBufferSize:    4096,
		WriteBufferSize:   4096,
		CheckOrigin:       ourOrigin,
		Error:             func(w http.ResponseWriter, _ *http.Request, status int, _ error) { turnAway(w, status) },
	}
}
