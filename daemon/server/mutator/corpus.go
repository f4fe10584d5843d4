package mutator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"reflect"

	"offhours/protocol"
)

// maxUsual bounds the messages of the corpus that is used by the million: a day's
// longest upload costs as much as a hundred usual messages.
const maxUsual = 4 << 10

// Requests is a corpus of right requests, one for each method and each golden
// message of its parameters' type. Golden is the folder of the golden messages.
func Requests(golden fs.FS) ([][]byte, error) {
	var requests [][]byte
	for _, method := range protocol.Methods() {
		all, err := Messages(golden, method.Params)
		if err != nil {
			return nil, err
		}
		for _, params := range all {
			requests = append(requests, request(method, params, len(requests)))
		}
	}
	return requests, nil
}

// request is a call, or a notification where the method has no result. Every
// third call has an id of text.
func request(method protocol.Method, params []byte, i int) []byte {
	id := fmt.Sprintf(`"id":%d,`, i)
	switch {
	case method.Result == nil:
		id = ""
	case i%3 == 0:
		id = fmt.Sprintf(`"id":"call-%d",`, i)
	}
	return fmt.Appendf(nil, `{"jsonrpc":"2.0",%s"method":%q,"params":%s}`, id, method.Name, params)
}

// Messages are the valid golden messages of a value's type, without spaces.
func Messages(golden fs.FS, of any) ([][]byte, error) {
	files, err := fs.Glob(golden, path.Join("valid", reflect.TypeOf(of).Name()+"-*.json"))
	if err != nil {
		return nil, err
	}
	var messages [][]byte
	for _, file := range files {
		indented, err := fs.ReadFile(golden, file)
		if err != nil {
			return nil, err
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, indented); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		messages = append(messages, compact.Bytes())
	}
	return messages, nil
}

// Usual leaves out of a corpus what is too long to be used by the million.
func Usual(corpus [][]byte) [][]byte {
	var usual [][]byte
	for _, message := range corpus {
		if len(message) <= maxUsual {
			usual = append(usual, message)
		}
	}
	return usual
}
