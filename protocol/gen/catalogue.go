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
	var out bytes.Buffer
	writer, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return err
	}
	if err := json.NewEncoder(writer).Encode(rules); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return write(packed, out.Bytes())
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
