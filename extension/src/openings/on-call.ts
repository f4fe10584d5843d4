import type { OnCall, OnCallStatus } from '@protocol/messages';

/** The time on call that an instant lies in; it ends by itself, also while the daemon is away. */
export function onCallNow(status: OnCallStatus | undefined, nowMs: number): OnCall | undefined {
  const onCall = status?.onCall;
  return onCall && nowMs < onCall.untilMs ? onCall : undefined;
}
