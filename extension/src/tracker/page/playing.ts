import type { Plays } from '../playing';

/** What a video must fill of the view at least: in a feed, that is the one its person has stopped at. */
const LEAST_SHARE = 0.25;

/** After so long without a question its person was here since, and may have begun anew. While nobody is, it is asked each half a minute. */
const FORGET_MS = 300_000;

/** A feed goes on playing to nobody, too. Who looks at one thing for a quarter of an hour without touching anything has filled the screen with it. */
const UNTOUCHED_MS = 900_000;

/** How far a video had come when it was last asked for. */
interface Come {
  source: string;
  toS: number;
  atMs: number;
}

/** Knows whether a video plays in the page that somebody may be looking at. It looks only when it is asked. */
export interface Playing {
  plays(): Plays;
}

/**
 * A video that begins again by itself plays to nobody: feeds let short ones run in circles for as long as the page is open. So
 * one that loops does not count, nor one that has gone back since it was last asked for.
 */
export function watchPlaying(now: () => number): Playing {
  const come = new WeakMap<HTMLVideoElement, Come>();
  const goesOn = (video: HTMLVideoElement) => {
    const before = come.get(video);
    const { currentTime: toS, currentSrc: source } = video;
    const isSame = before !== undefined && before.source === source && now() - before.atMs < FORGET_MS;
    const isBack = isSame && toS < before.toS;
    come.set(video, { source, toS: isBack ? before.toS : toS, atMs: now() });
    return !isBack;
  };
  /** Since when it is asked again and again, as it is while nobody touches anything. */
  let untouched = { sinceMs: 0, atMs: Number.NEGATIVE_INFINITY };
  const isLeft = () => {
    const sinceMs = now() - untouched.atMs < FORGET_MS ? untouched.sinceMs : now();
    untouched = { sinceMs, atMs: now() };
    return now() - sinceMs > UNTOUCHED_MS && !document.fullscreenElement;
  };
  return {
    plays: () => {
      if (isLeft()) return null;
      const played = videos().filter(isRunning).filter(isLarge).filter(goesOn).map(playedMs);
      return played.length > 0 ? Math.max(...played) : null;
    },
  };
}

function videos(): HTMLVideoElement[] {
  return [...document.querySelectorAll('video')];
}

function isRunning({ paused, ended, loop, readyState, currentTime }: HTMLVideoElement): boolean {
  return !paused && !ended && !loop && readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && currentTime > 0;
}

function isLarge(video: HTMLVideoElement): boolean {
  const { left, right, top, bottom } = video.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const share = (Math.max(0, width) * Math.max(0, height)) / (innerWidth * innerHeight);
  return share >= LEAST_SHARE && video.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** One that plays at double speed has been at it for half its time. */
function playedMs({ currentTime, playbackRate }: HTMLVideoElement): number {
  return Math.round((currentTime / Math.max(playbackRate, 0.1)) * 1000);
}
