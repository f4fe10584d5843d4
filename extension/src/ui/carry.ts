import type { Overview } from '@/messages';

/**
 * The overview to show after the one before. While the connection only stumbles, what the daemon said last stays on the
 * screen instead of flickering; once it is known to be away, it goes.
 */
export function carry(before: Overview | undefined, next: Overview): Overview {
  const stumbles = next.connection === 'connected' || next.connection === 'connecting';
  if (!stumbles || !before) return next;
  const { stats, status } = before;
  return { ...(stats && { stats }), ...(status && { status }), ...next };
}
