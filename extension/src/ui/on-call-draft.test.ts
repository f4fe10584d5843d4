import { describe, expect, it } from 'vitest';
import { type Draft, isPreset, PRESETS, startOf, withPreset } from './on-call-draft';

const EMPTY: Draft = { post: false, platform: '', minutes: '30', reason: '' };
const WORDS = { post: 'Take a post down', number: String };

describe('withPreset', () => {
  it('fills in the minutes and keeps the reason', () => {
    expect(withPreset({ ...EMPTY, reason: 'The shop is down' }, 60, WORDS)).toEqual({
      ...EMPTY,
      minutes: '60',
      reason: 'The shop is down',
    });
  });

  it('fills in what taking a post down takes, and takes it back', () => {
    const post = withPreset(EMPTY, 'post', WORDS);
    expect(post).toEqual({ post: true, platform: '', minutes: '10', reason: 'Take a post down' });
    expect(withPreset(post, 15, WORDS)).toEqual({ ...EMPTY, minutes: '15' });
  });

  it('leaves a reason that the person wrote', () => {
    const post = withPreset({ ...EMPTY, reason: 'The wrong price' }, 'post', WORDS);
    expect(post.reason).toBe('The wrong price');
    expect(withPreset(post, 15, WORDS).reason).toBe('The wrong price');
  });

  it('is seen on its button', () => {
    const pressed = (draft: Draft) => PRESETS.filter((preset) => isPreset(draft, preset));
    expect(pressed(EMPTY)).toEqual([30]);
    expect(pressed({ ...EMPTY, minutes: '45' })).toEqual([]);
    expect(pressed(withPreset(EMPTY, 'post', WORDS))).toEqual(['post']);
  });
});

describe('startOf', () => {
  const filled: Draft = { ...EMPTY, reason: '  The shop is down ' };
  const post: Draft = { post: true, platform: 'x', minutes: '10', reason: 'Take a post down' };

  it.each([
    ['everything', filled, { minutes: 30, reason: 'The shop is down' }],
    ['Arabic digits', { ...filled, minutes: '٤٥' }, { minutes: 45, reason: 'The shop is down' }],
    ['a post', post, { minutes: 10, reason: 'Take a post down', platform: 'x', role: 'content' }],
    [
      'a video',
      { ...post, platform: 'youtube' },
      { minutes: 10, reason: 'Take a post down', platform: 'youtube', role: 'content' },
    ],
    ['a post nowhere', { ...post, platform: '' }, 'platform'],
    ['no minutes', { ...filled, minutes: ' ' }, 'minutes'],
    ['minutes in words', { ...filled, minutes: 'ten' }, 'minutes'],
    ['parts of a minute', { ...filled, minutes: '15.5' }, 'minutes'],
    ['no reason, of which the daemon tells', EMPTY, { minutes: 30, reason: '' }],
    ['too many minutes, likewise', { ...EMPTY, minutes: '999' }, { minutes: 999, reason: '' }],
  ] as const)('%s', (_what, draft, want) => {
    expect(startOf(draft)).toEqual(want);
  });
});
