//go:build !linux

package desktop

import "context"

// FollowMicrophone ends at once: whether a program records is not known on this system.
func FollowMicrophone(context.Context, MicrophoneOptions) {}

// InspectMicrophone has nothing to look at on this system.
func InspectMicrophone(context.Context) MicrophoneInspection { return MicrophoneInspection{} }
