package server

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDepth bounds how deeply objects and arrays nest in one message, the message
// itself included. The deepest of ours, an exception's hours, needs six.
const maxDepth = 8

// maxDigits bounds an integer, so that it is exact in JavaScript too.
const maxDigits = 15

var (
	errTooDeep  = fmt.Errorf("nested more than %d deep", maxDepth)
	errTrailing = errors.New("text after the message")
)

// notInteger stands for a number that is not written as an integer of at most
// maxDigits digits. No schema accepts it.
type notInteger struct{}

// decode reads one JSON text into map[string]any, []any, string, int64, bool, nil
// and notInteger. Duplicate names, invalid UTF-8, lone surrogates, and anything
// before or after the one value are errors; so is depth beyond maxDepth
// (errTooDeep).
func decode(message []byte) (any, error) {
	decoder := jsontext.NewDecoder(bytes.NewBuffer(message))
	value, err := decodeValue(decoder)
	if err != nil {
		return nil, err
	}
	if _, err := decoder.ReadToken(); !errors.Is(err, io.EOF) {
		return nil, errTrailing
	}
	return value, nil
}

func decodeValue(decoder *jsontext.Decoder) (any, error) {
	token, err := decoder.ReadToken()
	if err != nil {
		return nil, err
	}
	if decoder.StackDepth() > maxDepth {
		return nil, errTooDeep
	}
	switch token.Kind() {
	case '{':
		return decodeObject(decoder)
	case '[':
		return decodeArray(decoder)
	case '"':
		return token.String(), nil
	case '0':
		return integer(token.String()), nil
	case 't', 'f':
		return token.Bool(), nil
	default: // null
		return nil, nil
	}
}

func decodeObject(decoder *jsontext.Decoder) (any, error) {
	object := make(map[string]any, 8)
	for decoder.PeekKind() != '}' {
		name, err := decoder.ReadToken()
		if err != nil {
			return nil, err
		}
		key := name.String() // before the next read, which may overwrite it
		if object[key], err = decodeValue(decoder); err != nil {
			return nil, err
		}
	}
	_, err := decoder.ReadToken()
	return object, err
}

func decodeArray(decoder *jsontext.Decoder) (any, error) {
	array := []any{}
	for decoder.PeekKind() != ']' {
		value, err := decodeValue(decoder)
		if err != nil {
			return nil, err
		}
		array = append(array, value)
	}
	_, err := decoder.ReadToken()
	return array, err
}

// integer is the number as an int64, or notInteger.
func integer(number string) any {
	digits := number
	if digits[0] == '-' {
		digits = digits[1:]
	}
	if len(digits) > maxDigits {
		return notInteger{}
	}
	value, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return notInteger{}
	}
	return value
}
