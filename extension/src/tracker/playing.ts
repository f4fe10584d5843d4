/** From the background to the top frame of a page in front: does a video play there that somebody may be looking at? */
export interface ToPlaying {
  type: 'tracker.plays';
}

/** How far it has come, which is for how long at most it has been playing; null where none does. Nothing else of the page is told. */
export type Plays = number | null;
