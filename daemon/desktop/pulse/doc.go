// Package pulse asks the sound server of this session who records. It speaks as much of
// the native protocol of PulseAudio, which PipeWire speaks too, as that takes, and no
// more: no stream is ever made, so no sound can be read or played, and no microphone is
// opened.
//
// What a message says is judged by the marks that stand before its values. One that is
// cut short, too long or not as it should be is an error of its connection, and never
// more than that: any program can give a stream a name of any length.
package pulse
