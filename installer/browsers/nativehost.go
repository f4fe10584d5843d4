package browsers

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	strict "github.com/go-json-experiment/json"

	"offhours/protocol"
)

// maxMessageBytes bounds a message in both directions, as browsers bound what a
// host may send them.
const maxMessageBytes = 1 << 20

// maxReasonBytes bounds PairAnswer.Error.
const maxReasonBytes = 300

var (
	errNotCalled = errors.New("only a browser starts this, for the Offhours extension: there is nothing to do here by hand")
	errNotAsked  = errors.New("the extension asked for something else than a pairing")
	errNotItself = errors.New("the extension's origin is not the one that the browser started this for")
)

// Pair asks the daemon for a pairing. One that does not run is started if wake.
type Pair func(ctx context.Context, request protocol.PairRequest, wake bool) (protocol.Pairing, error)

// NativeHost answers the one message of an extension that the browser started the
// program for, by way of pair. Args are the browser's: a Chromium gives the
// extension's origin, a Firefox the manifest's path and the add-on's id.
//
// Without such arguments nothing is read, answered or paired. An extension that is
// refused is answered with the reason, which is also the error.
func NativeHost(ctx context.Context, args []string, stdin io.Reader, stdout io.Writer, pair Pair) error {
	family, err := caller(args)
	if err != nil {
		return err
	}
	pairing, err := serve(ctx, family, stdin, pair)
	answer := protocol.PairAnswer{Pairing: pairing}
	if err != nil {
		answer.Error = reason(err)
	}
	return errors.Join(err, write(stdout, answer))
}

// caller is the family of the browser that started the program for our extension.
func caller(args []string) (protocol.Family, error) {
	switch {
	case len(args) > 0 && args[0] == protocol.ChromiumOrigin+"/": // on Windows a window's handle follows
		return protocol.Chromium, nil
	case len(args) == 2 && filepath.Base(args[0]) == protocol.NativeHost+".json" && args[1] == protocol.AddonID:
		return protocol.Firefox, nil
	}
	return "", errNotCalled
}

func serve(ctx context.Context, family protocol.Family, stdin io.Reader, pair Pair) (*protocol.Pairing, error) {
	message, err := read(stdin)
	if err != nil {
		return nil, fmt.Errorf("read the extension's message: %w", err)
	}
	if message.Type != "pair" {
		return nil, errNotAsked
	}
	if of, ours := protocol.OriginFamily(message.Origin); !ours || of != family {
		return nil, errNotItself
	}
	pairing, err := pair(ctx, protocol.PairRequest{Origin: message.Origin, Family: family}, !message.Paired)
	if err != nil {
		return nil, fmt.Errorf("pair: %w", err)
	}
	return &pairing, nil
}

// read reads one message: its length in four bytes, in the machine's own order,
// then so much JSON.
func read(from io.Reader) (message protocol.PairMessage, err error) {
	var length uint32
	if err := binary.Read(from, binary.NativeEndian, &length); err != nil {
		return message, err
	}
	if length > maxMessageBytes {
		return message, fmt.Errorf("%d bytes are more than %d", length, maxMessageBytes)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(from, text); err != nil {
		return message, err
	}
	if err := strict.Unmarshal(text, &message, strict.RejectUnknownMembers(true)); err != nil {
		return message, errNotAsked // what it holds is nobody's business
	}
	return message, nil
}

// write writes one message, in one piece.
func write(to io.Writer, answer protocol.PairAnswer) error {
	text, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	framed := binary.NativeEndian.AppendUint32(nil, uint32(len(text))) //nolint:gosec // an answer of a few hundred bytes
	if _, err := to.Write(append(framed, text...)); err != nil {
		return fmt.Errorf("answer the extension: %w", err)
	}
	return nil
}

// reason is an error's text at a length that the extension takes.
func reason(err error) string {
	text := err.Error()
	return strings.ToValidUTF8(text[:min(len(text), maxReasonBytes)], "")
}
