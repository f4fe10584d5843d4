import type { Plan, Role } from '@protocol/messages';
import vectors from '@protocol/testdata/plan-vectors.json';
import { describe, expect, it } from 'vitest';
import { expired, nextChange, phaseAt, verdictAt } from './plan';

const PLANS = new Map(Object.entries(vectors.plans as Record<string, Plan>));

function planNamed(name: string): Plan {
  const plan = PLANS.get(name);
  if (!plan) throw new Error(`no plan ${name}`);
  return plan;
}

describe('phaseAt and verdictAt', () => {
  it.each(vectors.places)('$plan at $atMs: $note', ({ plan: name, atMs, platform, role, phase, verdict }) => {
    const plan = planNamed(name);
    expect(phaseAt(plan, atMs)?.phase ?? '').toBe(phase);
    expect(verdictAt(plan, atMs, platform, role as Role)).toBe(verdict);
  });
});

describe('nextChange and expired', () => {
  it.each(vectors.changes)('$plan at $atMs: $note', ({ plan: name, atMs, nextMs, expired: isExpired }) => {
    const plan = planNamed(name);
    expect(nextChange(plan, atMs)).toBe(nextMs);
    expect(expired(plan, atMs)).toBe(isExpired);
  });
});
