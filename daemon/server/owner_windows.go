package server

import (
	"context"
	"errors"
	"net"
)

var errNoOwnerDoor = errors.New("the owner's door is not supported on Windows yet")

func listenOwner(string) (net.Listener, error) { return nil, errNoOwnerDoor }

func dialOwner(context.Context, string) (net.Conn, error) { return nil, errNoOwnerDoor }

func checkOwner(net.Conn) error { return errNoOwnerDoor }
