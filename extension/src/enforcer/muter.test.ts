import type { ActReport } from '@protocol/messages';
import { beforeEach, expect, test, vi } from 'vitest';
import * as adapter from '@/adapters/mute';
import { localStore } from '@/adapters/store';
import { createMuter } from './muter';

vi.mock('@/adapters/mute', () => ({ canMute: vi.fn(), mute: vi.fn(), unmute: vi.fn() }));

let acts: ActReport[];
const report = (act: ActReport) => acts.push(act);
const stored = async () => (await localStore.get('muted')).muted;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(adapter.canMute).mockReturnValue(true);
  await localStore.remove('muted');
  acts = [];
});

test('a change is reported once, a new life of the worker mutes again in silence', async () => {
  await createMuter(report)(['x.com'], undefined);
  await createMuter(report)(['x.com'], await stored());
  expect(adapter.mute).toHaveBeenCalledTimes(2);
  expect(adapter.unmute).not.toHaveBeenCalled();
  expect(acts).toEqual([{ act: 'muted' }]);

  await createMuter(report)([], await stored());
  expect(adapter.unmute).toHaveBeenCalledTimes(1);
  expect(await stored()).toBeUndefined();
  expect(acts).toEqual([{ act: 'muted' }, { act: 'unmuted' }]);
});

test('what is no longer wanted is taken away, and the rest is muted again', async () => {
  const muter = createMuter(report);
  await muter(['facebook.com', 'x.com'], undefined);
  await muter(['x.com'], await stored());
  expect(adapter.unmute).toHaveBeenCalledTimes(1);
  expect(adapter.mute).toHaveBeenLastCalledWith(['x.com']);
  expect(await stored()).toEqual(['x.com']);
  expect(acts).toEqual([{ act: 'muted' }]);
});

test('a browser that cannot mute claims nothing', async () => {
  vi.mocked(adapter.canMute).mockReturnValue(false);
  await createMuter(report)(['x.com'], undefined);
  expect(adapter.mute).not.toHaveBeenCalled();
  expect(await stored()).toBeUndefined();
  expect(acts).toEqual([]);
});
