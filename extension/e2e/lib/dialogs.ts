const EDITOR = '<div id="in" contenteditable="true" role="textbox"></div>';
const MODAL = 'role="dialog" aria-modal="true"';

/** What a site puts above its feed. The focus goes to `#in`. */
export interface Above {
  what: string;
  html: string;
  /** What lies behind is out of reach although the site does not say so. */
  style?: string;
}

/** Where a post is written. */
export const COMPOSERS: Above[] = [
  { what: 'a modal dialog with an editor', html: `<div ${MODAL}>${EDITOR}</div>` },
  { what: 'one with a field of many lines', html: `<div ${MODAL}><textarea id="in"></textarea></div>` },
  {
    what: 'one that says so around the dialog, with a place to name beside the text',
    html: `<div aria-modal="true"><div role="dialog"><form>${EDITOR}<input type="text"></form></div></div>`,
  },
  { what: 'the element that there is for it', html: `<dialog id="modal">${EDITOR}</dialog>` },
  {
    what: 'one that does not say that it is modal, over everything',
    html: `<div class="layer"><div role="dialog">${EDITOR}</div></div>`,
    style: '.layer { position: fixed; inset: 0; z-index: 1 }',
  },
  {
    what: 'one with a search that is not shown',
    html: `<div ${MODAL}>${EDITOR}<input type="search" hidden></div>`,
  },
];

/** What is none, though much of it has a field. */
export const OTHERS: Above[] = [
  {
    what: 'a photo with its comments',
    html: `<div ${MODAL}><img alt=""><div role="article">Well done</div>${EDITOR}</div>`,
  },
  {
    what: 'a post with a comment of one line',
    html: `<div ${MODAL}><article>A post</article>${EDITOR}</div>`,
  },
  {
    what: 'a login',
    html: `<div ${MODAL}><form><input id="in" type="email"><input type="password"></form></div>`,
  },
  { what: 'a search', html: `<div ${MODAL}><search><input id="in" type="search"></search></div>` },
  {
    what: 'a search in an editor',
    html: `<div ${MODAL}><div id="in" contenteditable="true" role="searchbox"></div></div>`,
  },
  {
    what: 'a post that is sent to somebody',
    html: `<div ${MODAL}><input type="search"><textarea id="in"></textarea></div>`,
  },
  {
    what: 'an editor of one line',
    html: `<div ${MODAL}><div id="in" contenteditable="true" role="textbox" aria-multiline="false"></div></div>`,
  },
  { what: 'a chat beside the feed', html: `<div role="dialog">${EDITOR}</div>` },
  {
    what: 'a modal chat',
    html: `<div ${MODAL}><div role="log">Hello</div>${EDITOR}</div>`,
  },
  { what: 'a dialog that is open and not modal', html: `<dialog open>${EDITOR}</dialog>` },
  { what: 'a comment in the feed', html: EDITOR },
  {
    what: 'a composer of which another field has the focus',
    html: `<div ${MODAL}><textarea></textarea></div><input id="in">`,
  },
  {
    what: 'one that those who cannot see are not shown',
    html: `<div aria-hidden="true"><div ${MODAL}>${EDITOR}</div></div>`,
  },
];

/** With their names before them, as a table of tests wants it. */
export function named(all: readonly Above[]): [what: string, above: Above][] {
  return all.map((above) => [above.what, above]);
}
