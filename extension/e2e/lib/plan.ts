import type { Phase, Plan, Role, Rule, Rules, Verdict } from '@protocol/messages';
import type { Worker } from 'playwright-core';
import type { Stored } from '@/adapters/keys';
import catalogue from '../../../protocol/platforms.json' with { type: 'json' };

const HOUR_MS = 3_600_000;

export const RULES = catalogue as Rules;

/** A rule that a browser's redirects cannot compare: a page that keeps its own path behind the #. */
const BEHIND_HASH: Rule = {
  id: 'own.feed',
  platform: 'facebook',
  role: 'feed',
  host: 'facebook.com',
  path: '/feed/**',
  hash: true,
};

export const WITH_HASH: Rules = { ...RULES, rules: [BEHIND_HASH, ...RULES.rules] };

/** A stretch of a plan: the phase, and what all platforms, or one, get in it. */
export interface Stretch {
  phase: Phase;
  verdict: Verdict;
  platform?: string;
  /** Unix ms; a stretch lasts until the next one begins. */
  fromMs: number;
}

/** A plan of these stretches, made `madeAtMs` and good for 48 hours. The first stretch holds from then on. */
export function planOf(stretches: Stretch[], madeAtMs = Date.now() - HOUR_MS): Plan {
  const validUntilMs = madeAtMs + 48 * HOUR_MS;
  const spans = stretches.map((stretch, index) => ({
    ...stretch,
    fromMs: index === 0 ? madeAtMs : stretch.fromMs,
    toMs: stretches[index + 1]?.fromMs ?? validUntilMs,
  }));
  return {
    revision: 1,
    madeAtMs,
    validUntilMs,
    zone: 'Africa/Cairo',
    phases: spans.map(({ phase, fromMs, toMs }) => ({ phase, fromMs, toMs })),
    verdicts: spans.map(({ verdict, platform, fromMs, toMs }) => ({
      verdict,
      fromMs,
      toMs,
      ...(platform && { platform }),
    })),
    ...(spans.some(({ verdict }) => verdict === 'delay') && { waitMs: 10_000 }),
  };
}

/** A plan of one stretch. */
export function always(phase: Phase, verdict: Verdict, platform?: string): Plan {
  return planOf([{ phase, verdict, fromMs: 0, ...(platform && { platform }) }]);
}

/** Everything is closed but one kind of work. */
export function onlyOpen(role: Role): Plan {
  const plan = always('off', 'closed');
  const open = { verdict: 'open' as const, fromMs: plan.madeAtMs, toMs: plan.validUntilMs, role };
  return { ...plan, verdicts: [...plan.verdicts, open] };
}

/** Everything is closed but the follow-up: `community` and `care` of all platforms, until an instant or as far as the plan reaches. */
export function followUp(untilMs?: number): Plan {
  const plan = always('off', 'closed');
  const open = (['community', 'care'] as const).map((role) => ({
    verdict: 'open' as const,
    fromMs: plan.madeAtMs,
    toMs: untilMs ?? plan.validUntilMs,
    role,
    opening: 'follow_up' as const,
  }));
  return { ...plan, verdicts: [...plan.verdicts, ...open] };
}

/** Off hours that wait first, with Facebook open until an instant as if somebody had asked. */
export function enteredUntil(toMs: number): Plan {
  const plan = always('off', 'delay');
  const open = {
    verdict: 'open',
    opening: 'delay',
    platform: 'facebook',
    fromMs: plan.madeAtMs,
    toMs,
  } as const;
  return { ...plan, revision: 2, verdicts: [...plan.verdicts, open] };
}

/** Puts things straight into the extension's storage, as if the daemon had sent them, and lets the plan's alarm ring. */
export async function store(worker: Worker, stored: Stored): Promise<void> {
  await worker.evaluate(
    async (patch) => {
      await chrome.storage.local.set(patch);
      await chrome.alarms.create('plan', { when: Date.now() });
    },
    stored as Record<string, unknown>,
  );
}
