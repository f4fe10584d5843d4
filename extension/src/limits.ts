/** The numbers of protocol/limits.go that a browser needs; a test compares the two. */
export const limits = {
  Version: 1,
  MaxMessageBytes: 64 << 10,
  MaxDaemonMessageBytes: 512 << 10,
  MessagesPerSecond: 20,
  MessageBurst: 60,
  MaxSpansPerUpload: 200,
  MaxSpanMs: 60_000,
  MaxGapMs: 30_000,
  MinUnwatchedMs: 60_000,
  HeartbeatMs: 20_000,
  WindDownMs: 600_000,
  FollowUpEndingMs: 30_000,
  RungMs: 120_000,
  TypingMs: 5_000,
  MinPauseMs: 60_000,
  MaxPauseMs: 12 * 3_600_000,
  NewsMs: 60_000,
  MinOnCallMinutes: 15,
  MinNarrowOnCallMinutes: 10,
  MaxOnCallMinutes: 240,
  MinWaitMs: 10_000,
  MaxWaitMs: 60_000,
  MaxOffPlaces: 12,
  MaxOwnPlatforms: 20,
  MaxOwnPages: 20,
  MaxClients: 50,
  MaxClientPages: 50,
  MaxDelayMinutes: 30,
  MaxEntryAgeDays: 396,
  MaxNoteRunes: 200,
  CodeDigits: 8,
} as const;

/** The WebSocket subprotocol, which carries the major version. */
export const SUBPROTOCOL = 'offhours.v1';
/** The only path that the browser door answers. */
export const PATH = '/ws';
/** Where the browser door is unless a pairing or a code says otherwise. */
export const DEFAULT_LISTEN = '127.0.0.1:47615';
/** The native-messaging host that pairs. */
export const NATIVE_HOST = 'offhours';
