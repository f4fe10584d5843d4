/** The names the sites answer to, as a browser asks for them. */
export const HOSTS = [
  'facebook.com',
  'www.facebook.com',
  'm.facebook.com',
  'www.instagram.com',
  'www.linkedin.com',
  'x.com',
  'www.youtube.com',
  'studio.youtube.com',
  'news.example.com',
  'social.example.net',
] as const;

/** Where tests go. */
export const FACEBOOK = 'https://www.facebook.com/';
export const GROUP = `${FACEBOOK}groups/1/`;
/** No platform. */
export const NEWS = 'https://news.example.com/';

/** Moves within the page, a composer of each kind, links out and to other windows, and what the page may notify. */
const app = `
<h1 id="where"></h1>
<nav>
  <a href="/" data-spa>Feed</a> <a href="/groups/1/" data-spa>Group</a>
  <a id="out" href="https://www.facebook.com/">Facebook</a> <a id="window" href="https://www.facebook.com/" target="_blank">New window</a>
</nav>
<form role="search"><input id="search" type="search" name="q"></form>
<div id="composers">
  <textarea id="textarea"></textarea>
  <input id="line" type="text" value="as it was">
  <div id="editable" contenteditable="true" role="textbox" style="min-height: 3em"></div>
</div>
<button id="again">Draw again</button> <button id="allow">Notify</button>
<output id="permission"></output>
<div style="height: 3000px"></div>
<script>
  const show = () => { document.querySelector('#where').textContent = location.pathname; };
  document.querySelectorAll('[data-spa]').forEach((link) => link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', link.href);
    show();
  }));
  addEventListener('popstate', show);
  document.querySelector('#again').addEventListener('click', () => {
    const old = document.querySelector('#composers');
    const anew = old.cloneNode(true);
    anew.querySelector('#textarea').value = old.querySelector('#textarea').value;
    anew.querySelector('#line').value = old.querySelector('#line').value;
    old.replaceWith(anew);
  });
  const permission = () => { document.querySelector('#permission').textContent = Notification.permission; };
  document.querySelector('#allow').addEventListener('click', () => Notification.requestPermission().then(permission));
  window.keys = [];
  addEventListener('keydown', (event) => window.keys.push(event.key));
  permission();
  show();
</script>`;

/** A page that asks before it is left once somebody has touched it. */
const unsaved = `
<p>A drawing that is not saved.</p><button id="draw">Draw</button>
<script>
  document.querySelector('#draw').addEventListener('click', () => addEventListener('beforeunload', (event) => event.preventDefault()));
</script>`;

/** An editor that draws for itself: it cancels what the browser would have typed, so that no input event comes. */
const editor = `
<div id="editable" contenteditable="true" role="textbox" style="min-height: 3em"><p></p></div>
<script>
  document.querySelector('#editable').addEventListener('beforeinput', (event) => {
    event.preventDefault();
    document.querySelector('#editable p').append(event.data ?? '');
  });
</script>`;

/** A composer within a frame that has no address of its own. */
const framed = `
<iframe id="frame" srcdoc="<textarea id='textarea'></textarea>"></iframe>`;

/** Red from the first paint, so that one frame of it on the screen is seen. */
const red = (note: string) => `
<style>html { background: #f00 }</style><h1>${note}</h1>`;

/** A chat in one page with the feed, which is red: moves of each kind lead from one to the other. */
const chat = `
<h1 id="where"></h1><textarea id="textarea"></textarea>
<button id="feed">Feed</button> <button id="swap">Feed instead</button> <button id="thread">Thread</button>
<a id="hash" href="#/feed">Feed</a>
<script>
  const show = () => {
    const isFeed = location.pathname.startsWith('/watch') || location.hash === '#/feed';
    document.querySelector('#where').textContent = location.pathname + location.hash;
    document.documentElement.style.background = isFeed ? '#f00' : '#fff';
  };
  const onClick = (id, act) => document.querySelector(id).addEventListener('click', () => { act(); show(); });
  onClick('#feed', () => history.pushState({}, '', '/watch/'));
  onClick('#swap', () => history.replaceState({}, '', '/watch/'));
  onClick('#thread', () => history.pushState({}, '', '/messages/t/2'));
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  show();
</script>`;

/** The address of the page that shows the landmarks that a platform is relied on to have. */
export const LANDMARKS = {
  facebook: 'https://www.facebook.com/?landmarks',
  instagram: 'https://www.instagram.com/?landmarks',
  linkedin: 'https://www.linkedin.com/feed/?landmarks',
  x: 'https://x.com/compose/post?landmarks',
};

/**
 * A feed in the main landmark, red and above everything that is not hidden for certain; beside it, in the banner, what opens a composer
 * in a dialog, which Escape closes. Where the composer has an address of its own, as on X, the feed stands behind it all the same. YouTube has its composer
 * on another host, and nothing is relied on there.
 */
const landmarks = (isComposing: boolean, main: string) => `
<style>
  #feed { position: fixed; inset: 3rem 0 0; background: #f00; visibility: visible !important }
  [role="dialog"] { position: fixed; inset: auto 10% 10% 10%; z-index: 1; background: #fff }
</style>
<header role="banner"><button id="create">Create</button> <button id="home">Home</button></header>
${main}
<div id="layers"></div>
<script>
  const compose = () => {
    document.querySelector('#layers').innerHTML = '<div role="dialog" aria-modal="true"><textarea id="textarea"></textarea></div>';
  };
  document.querySelector('#create').addEventListener('click', compose);
  addEventListener('keydown', ({ key }) => { if (key === 'Escape') document.querySelector('#layers').replaceChildren(); });
  document.querySelector('#home').addEventListener('click', () => history.pushState({}, '', '${isComposing ? '/home' : '/'}'));
  ${isComposing ? 'compose();' : ''}
</script>`;

const FEED = '<div id="feed"><h1>Feed</h1><audio id="clip" loop></audio></div>';

/** The main landmark comes late, as where a script draws the page. */
const LATE = `<script>
  setTimeout(() => document.querySelector('#layers').insertAdjacentHTML('beforebegin', '<div role="main">${FEED}</div>'), 300);
</script>`;

/** Installs the worker that answers for everything below its scope. */
const install = (script: string, scope: string) => `
<h1>Installing</h1>
<script>
  navigator.serviceWorker.register('${script}', { scope: '${scope}' }).then(({ installing, waiting, active }) => {
    const worker = installing ?? waiting ?? active;
    const done = () => { if (worker.state === 'activated') document.title = 'ready'; };
    worker.addEventListener('statechange', done);
    done();
  });
</script>`;

const audio = `
<button id="play">Play</button>
<script>
  document.querySelector('#play').addEventListener('click', () => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.connect(context.destination);
    tone.start();
  });
</script>`;

const embed = `<p>News with a post in it.</p><iframe id="embed" src="https://www.facebook.com/plugins/post.php"></iframe>`;

/** Red and loud from the beginning. */
const player = `
<style>html { background: #f00 }</style><h1>player</h1>
<script>
  window.ran = true;
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.connect(context.destination);
  tone.start();
</script>`;

const frame = (id: string, src: string) => `<iframe id="${id}" src="${src}" allow="autoplay"></iframe>`;

/** A player in the middle, an answer that somebody writes beside it, and frames that are no embeds. */
const article = `
<style>#player { position: fixed; inset: 20%; inline-size: 60%; block-size: 60%; border: 0 }</style>
<p>News with a video in it.</p><textarea id="letter" autofocus></textarea>
${frame('player', 'https://www.youtube.com/embed/1')}
${frame('post', 'https://www.facebook.com/plugins/post.php')}
${frame('like', 'https://www.facebook.com/plugins/like.php')}
${frame('sign-in', 'https://www.facebook.com/v19.0/dialog/oauth')}`;

/** The player alone, for pages of its own platform. */
const ownPlayer = frame('player', 'https://www.youtube.com/embed/1');

/** A page at `page` below the scope, from the scope's own worker, which `install` installs. */
function behindWorker(kind: 'cached' | 'passed', scope: string): Record<string, string> {
  const script = `/${kind}-worker.js?page=${scope}page`;
  return { [`${scope}install`]: install(script, scope), [`${scope}page`]: red(kind) };
}

/** As Mastodon draws its pages: into one element, which is given what they begin with. */
const mastodon = `<div class="app-holder" id="mastodon" data-props="{}"><h1>Home</h1></div>`;

const PAGES: Record<string, string> = {
  'social.example.net/home': mastodon,
  'www.facebook.com/?landmarks': landmarks(false, LATE),
  'www.instagram.com/?landmarks': landmarks(false, `<main>${FEED}</main>`),
  'www.linkedin.com/feed/?landmarks': landmarks(false, `<main>${FEED}</main>`),
  'x.com/compose/post?landmarks': landmarks(true, `<main role="main">${FEED}</main>`),
  '/unsaved': unsaved,
  '/editor': editor,
  '/framed': framed,
  '/embed': embed,
  '/embed/1': player,
  '/article': article,
  '/own-player': ownPlayer,
  '/audio': audio,
  ...behindWorker('cached', '/cached/'),
  ...behindWorker('passed', '/passed/'),
  '/messages/t/1': chat,
  '/%77atch/page': red('written otherwise'),
  ...behindWorker('cached', '/watch/cached/'),
  ...behindWorker('passed', '/watch/passed/'),
  ...behindWorker('cached', '/messages/cached/'),
  ...behindWorker('passed', '/messages/passed/'),
};

const WORKERS: Record<string, string> = {
  '/cached-worker.js': `
    addEventListener('install', (event) => event.waitUntil(caches.open('pages').then((cache) => cache.add(new URL(location).searchParams.get('page')))));
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((hit) => hit ?? fetch(event.request))));`,
  '/passed-worker.js': `
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`,
};

export interface Answer {
  type: 'text/html' | 'text/javascript';
  body: string;
}

/** What a site answers. Every path that has no page of its own is a place in the app, as on the real ones. */
export function answer(host: string, path: string, query = ''): Answer {
  const worker = WORKERS[path];
  if (worker) return { type: 'text/javascript', body: worker };
  const body = PAGES[`${host}${path}${query}`] ?? PAGES[path] ?? app;
  return { type: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>${host}</title>${body}` };
}
