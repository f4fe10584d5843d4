//go:build !linux && !darwin

package browsers

import "errors"

// Windows keeps manifests in the registry.
var errNoPlaces = errors.New("registering browsers is not supported on this system yet")

func homePlaces(string) ([]place, error) { return nil, errNoPlaces }

func systemPlaces() ([]place, error) { return nil, errNoPlaces }
