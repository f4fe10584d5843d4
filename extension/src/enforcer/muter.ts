import type { ActReport } from '@protocol/messages';
import { canMute, mute, unmute } from '@/adapters/mute';
import { saveMuted } from './standing';

/** Makes what is muted equal to the wanted hosts; `stored` is what was muted last. */
export type Muter = (hosts: string[], stored?: string[]) => Promise<void>;

/**
 * Mutes and unmutes. A change is reported once; the muting itself is done again in each life of the worker, because a browser
 * may have lost it.
 */
export function createMuter(report: (act: ActReport) => void): Muter {
  let done: string | undefined;
  return async (hosts, stored = []) => {
    if (!canMute() || done === hosts.join()) return;
    if (stored.some((host) => !hosts.includes(host))) await unmute();
    // Stored before it is done: a worker that dies half-way leaves word that there is something to restore.
    if (hosts.length > 0) await saveMuted(hosts);
    await mute(hosts);
    if (hosts.length === 0) await saveMuted(hosts);
    done = hosts.join();
    if (stored.length > 0 !== hosts.length > 0) report({ act: hosts.length > 0 ? 'muted' : 'unmuted' });
  };
}
