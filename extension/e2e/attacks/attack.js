/*
 * Everything that code in a browser can do to reach a program on this computer. It is plain script, because the same lines
 * run as a page's own script, in a frame, as a content script, in another extension's page and in its background.
 *
 * `attack({ port, browser })` answers one line for each way: what came of it, and everything that could be read.
 */
(() => {
  /** So long may one way take: longer than the daemon listens to somebody who proves nothing. */
  const PATIENCE_MS = 8000;
  /** What is put into a page loads within milliseconds, or says nothing. */
  const LOAD_MS = 500;
  const NONCE = 'A'.repeat(43);
  const STRANGE = `b_${'0'.repeat(32)}`;

  const hello = (browser) => JSON.stringify({ versions: [1], browser, nonce: NONCE });
  const proof = (value) => JSON.stringify({ proof: value, extension: '1' });
  const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'stats.get', params: {} });
  const code = JSON.stringify({ versions: [1], code: '00000000' });

  /** What is said first, and what is answered to the daemon's challenge. */
  const pretences = ({ browser }) => ({
    'a made-up name and proof': [hello(STRANGE), () => proof(NONCE)],
    'a stolen name and a made-up proof': [hello(browser), () => proof(NONCE)],
    'a stolen name and the daemon’s own proof': [hello(browser), (challenge) => proof(challenge.proof)],
    'a stolen name and no proof': [hello(browser), () => call],
    'a call at once': [call, () => call],
    'a guessed pairing code': [code, () => call],
  });

  /** @returns what the other end said, once it has hung up. */
  function talk(url, protocols, first, answer) {
    return new Promise((resolve) => {
      const read = [];
      let opened = false;
      const socket = protocols ? new WebSocket(url, protocols) : new WebSocket(url);
      const end = (outcome) => resolve({ outcome: `${opened ? 'opened, ' : ''}${outcome}`, read });
      socket.onopen = () => {
        opened = true;
        socket.send(first);
      };
      socket.onmessage = ({ data }) => {
        read.push(String(data));
        if (read.length < 3) socket.send(answer(JSON.parse(data)));
      };
      socket.onclose = (event) => end(`closed ${event.code}`);
      setTimeout(() => end(opened ? 'left open' : 'no answer'), PATIENCE_MS);
    });
  }

  const sockets = (target) => {
    const at = (host) => `ws://${host}:${target.port}/ws`;
    const plain = [hello(STRANGE), () => proof(NONCE)];
    const ways = Object.entries(pretences(target)).map(([name, words]) => [
      `WebSocket, ${name}`,
      () => talk(at('127.0.0.1'), 'offhours.v1', ...words),
    ]);
    return [
      ...ways,
      ['WebSocket without a subprotocol', () => talk(at('127.0.0.1'), undefined, ...plain)],
      ['WebSocket with others besides', () => talk(at('127.0.0.1'), ['chat', 'offhours.v1'], ...plain)],
      ['WebSocket with a user name', () => talk(at('extension@127.0.0.1'), 'offhours.v1', ...plain)],
      ...names().map((name) => [
        `WebSocket to ${name}`,
        () => talk(at(name), 'offhours.v1', hello(target.browser), () => proof(NONCE)),
      ]),
    ];
  };

  /** Other names of this computer; the page's own, too, when it has been rebound to here. */
  function names() {
    const own = globalThis.location?.hostname ?? '';
    return ['localhost', '0.0.0.0', ...(/^[a-z.]*evil/.test(own) ? [own] : [])];
  }

  async function ask(url, options) {
    const response = await fetch(url, { cache: 'no-store', ...options });
    const body = await response.text();
    return { outcome: `${response.type} ${response.status}`, read: body ? [body] : [] };
  }

  const requests = ({ port }) => {
    const at = (path, host = '127.0.0.1') => `http://${host}:${port}${path}`;
    const upgrade = { 'X-Requested-With': 'x', 'Sec-WebSocket-Protocol': 'offhours.v1' };
    const json = { 'Content-Type': 'application/json' };
    return [
      ['fetch', () => ask(at('/ws'))],
      ['fetch of the root', () => ask(at('/'))],
      ['fetch without CORS', () => ask(at('/ws'), { mode: 'no-cors' })],
      ['fetch with cookies', () => ask(at('/ws'), { credentials: 'include' })],
      ['fetch without Referer', () => ask(at('/ws'), { referrerPolicy: 'no-referrer' })],
      ['fetch that posts', () => ask(at('/ws'), { method: 'POST', body: call, mode: 'no-cors' })],
      ['fetch that asks first', () => ask(at('/ws'), { method: 'PUT', body: call, headers: json })],
      ['fetch with headers', () => ask(at('/ws'), { headers: upgrade })],
      ...names().map((name) => [`fetch from ${name}`, () => ask(at('/ws', name))]),
      ['XHR', () => requestOld('GET', at('/ws'))],
      ['XHR that posts', () => requestOld('POST', at('/ws'))],
      ['EventSource', () => listen(at('/ws'))],
      ['beacon', async () => ({ outcome: `sent ${navigator.sendBeacon(at('/ws'), call)}`, read: [] })],
    ];
  };

  function requestOld(method, url) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.timeout = PATIENCE_MS;
      request.onloadend = () =>
        resolve({
          outcome: `status ${request.status}`,
          read: request.responseText ? [request.responseText] : [],
        });
      request.open(method, url);
      request.send(method === 'POST' ? call : null);
    });
  }

  function listen(url) {
    return new Promise((resolve) => {
      const source = new EventSource(url);
      const end = (outcome, read = []) => {
        source.close();
        resolve({ outcome, read });
      };
      source.onmessage = ({ data }) => end('message', [data]);
      source.onerror = () => end('error');
      setTimeout(() => end('nothing'), LOAD_MS);
    });
  }

  const elements = ({ port }) => {
    const url = `http://127.0.0.1:${port}/ws`;
    return [
      ['img', () => put('img', { src: url })],
      ['script', () => put('script', { src: url })],
      ['stylesheet', () => put('link', { rel: 'stylesheet', href: url })],
      ['video', () => put('video', { src: url })],
      ['frame', () => put('iframe', { src: url })],
      ['object', () => put('object', { data: url })],
      ['form', () => post(url)],
      ['form at the page’s own name', () => post(`http://${location.hostname || '127.0.0.1'}:${port}/ws`)],
    ];
  };

  function put(name, properties) {
    return new Promise((resolve) => {
      const element = Object.assign(document.createElement(name), properties);
      const end = (outcome) => resolve({ outcome, read: sizeOf(element) });
      element.onload = () => end('load');
      element.onerror = () => end('error');
      setTimeout(() => end('nothing'), LOAD_MS);
      document.body.append(element);
    });
  }

  /** What tells of a picture's content, as Zoom's server once did; and the text of a frame that may be looked into. */
  function sizeOf(element) {
    if (element.naturalWidth) return [`${element.naturalWidth} × ${element.naturalHeight}`];
    return readFrame(element);
  }

  function readFrame(frame) {
    try {
      const text = frame.contentDocument?.body?.textContent ?? '';
      return text ? [text] : [];
    } catch {
      return []; // another origin's
    }
  }

  function post(url) {
    const frame = Object.assign(document.createElement('iframe'), { name: `answer${Math.random()}` });
    document.body.append(frame);
    const form = Object.assign(document.createElement('form'), {
      action: url,
      method: 'post',
      enctype: 'text/plain',
      target: frame.name,
    });
    form.append(Object.assign(document.createElement('input'), { name: call }));
    document.body.append(form);
    return new Promise((resolve) => {
      const end = (outcome) => resolve({ outcome, read: readFrame(frame) });
      setTimeout(() => end('nothing'), LOAD_MS);
      frame.onload = () => end('load');
      form.submit();
    });
  }

  /** A worker that is made from text has an origin of its own, which is told as "null". */
  const workers = ({ port }) => {
    const script = `
      const socket = new WebSocket('ws://127.0.0.1:${port}/ws', 'offhours.v1');
      const read = [];
      socket.onopen = () => socket.send('${hello(STRANGE)}');
      socket.onmessage = ({ data }) => read.push(data) < 2 && socket.send('${proof(NONCE)}');
      socket.onclose = ({ code }) => postMessage({ outcome: 'closed ' + code, read });`;
    const run = (url) =>
      new Promise((resolve) => {
        const worker = new Worker(url);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve({ outcome: 'not started', read: [] });
        setTimeout(() => resolve({ outcome: 'nothing', read: [] }), PATIENCE_MS);
      });
    return [
      ['worker of no origin', () => run(`data:text/javascript,${encodeURIComponent(script)}`)],
      ['worker of the page', () => run(URL.createObjectURL(new Blob([script])))],
    ];
  };

  /** What waits for the person to allow it has no end of its own. */
  async function attempt([way, act]) {
    const late = new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS + LOAD_MS, { outcome: 'no answer', read: [] });
    });
    try {
      return { way, ...(await Promise.race([act(), late])) };
    } catch (failure) {
      return { way, outcome: String(failure.message ?? failure), read: [] };
    }
  }

  /**
   * Sockets come one after another: the daemon lets few in at a time that have proved nothing. A background opens few of them,
   * because Chromium makes a process wait whose sockets fail again and again; its pages, which are nobody else, open all.
   */
  globalThis.attack = async (target) => {
    const isPage = 'document' in globalThis;
    const tries = [];
    for (const way of sockets(target).slice(0, isPage ? undefined : 3)) tries.push(await attempt(way));
    for (const way of isPage ? workers(target) : []) tries.push(await attempt(way));
    const rest = [...requests(target), ...(isPage ? elements(target) : [])];
    return [...tries, ...(await Promise.all(rest.map(attempt)))];
  };
})();
