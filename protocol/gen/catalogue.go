package main

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"os"

	"offhours/protocol"
)

const (
	catalogue = "protocol/platforms.json"
	packed    = "protocol/platforms.deflate"
)

// packCatalogue writes the catalogue without its examples, as small as can be.
func packCatalogue() error {
	rules, err := readCatalogue()
	if err != nil {
		return fmt.Errorf("read %s: %w", catalogue, err)
	}
	for i := range rules.Rules {
		rules.Rules[i].Examples = nil
	}
	for i := range rules.Calls {
		rules.Calls[i].Examples = nil
	}
	text, err := json.Marshal(rules)
	if err != nil {
		return err
	}
	return pack(packed, text)
}

// packTexts writes protocol/locale/*.deflate: what the product says, for the program.
func packTexts() error {
	for _, language := range []string{"en", "ar"} {
		path := "protocol/locale/" + language
		text, err := os.ReadFile(path + ".json") //nolint:gosec // a file of the project
		if err != nil {
			return err
		}
		var bare bytes.Buffer
		if err := json.Compact(&bare, text); err != nil {
			return fmt.Errorf("%s.json: %w", path, err)
		}
		if err := pack(path+".deflate", bare.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// pack writes a text as small as it gets, for the program carries it.
func pack(path string, text []byte) error {
	var out bytes.Buffer
	writer, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := writer.Write(text); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return write(path, out.Bytes())
}

// readCatalogue fails on a field that no rule has.
func readCatalogue() (rules protocol.Rules, err error) {
	file, err := os.Open(catalogue)
	if err != nil {
		return rules, err
	}
	defer func() { _ = file.Close() }()
	decoder := json.NewDecoder(file)
	decoder.DisallowUnknownFields()
	return rules, decoder.Decode(&rules)
}
