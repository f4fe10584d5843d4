import { createServer, type Socket } from 'node:net';
import { closingWith, frameOf, framesIn, headIn, openingFor, type Said } from './wire';

/** What somebody else's program at the daemon's port does with whoever connects. */
export interface Manner {
  name: string;
  /** Answers the request with this instead of opening the WebSocket. */
  refuse?: string;
  /** What it says as soon as the WebSocket is open. */
  greet?: string;
  /** What it says to the first message. */
  answer?: (message: string) => string;
  /** The code with which it hangs up after the first message. */
  close?: number;
}

/** One connection as the squatter has it: every byte is in one of these. */
export interface Visit extends Said {
  atMs: number;
  request: string;
  headers: Map<string, string>;
  /** The other end has hung up. */
  over: boolean;
}

export interface Squatter {
  visits: Visit[];
  manner: Manner;
  stop(): Promise<void>;
}

/** Takes a port that the daemon has left. */
export async function squat(port: number, manner: Manner, host = '127.0.0.1'): Promise<Squatter> {
  const open = new Set<Socket>();
  const squatter: Squatter = {
    visits: [],
    manner,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    receive(socket, squatter);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return squatter;
}

function receive(socket: Socket, { visits, manner }: Squatter): void {
  const visit: Visit = { atMs: Date.now(), request: '', headers: new Map(), messages: [], over: false };
  visits.push(visit);
  let bytes: Buffer = Buffer.alloc(0);
  const end = () => {
    visit.over = true;
  };
  socket.on('error', end).on('close', end);
  socket.on('data', (chunk: Buffer) => {
    const [hadHead, hadMessages] = [visit.request !== '', visit.messages.length > 0];
    bytes = Buffer.concat([bytes, chunk]);
    understand(visit, bytes);
    if (!hadHead) open(socket, visit, manner);
    if (!hadMessages && visit.messages[0]) respond(socket, visit.messages[0], manner);
    if (visit.closed) socket.end();
  });
}

function respond(socket: Socket, message: string, { answer, close }: Manner): void {
  if (answer) socket.write(frameOf(answer(message)));
  if (close) socket.write(closingWith(close));
}

function understand(visit: Visit, bytes: Buffer): void {
  const head = headIn(bytes);
  if (!head) return;
  Object.assign(visit, { request: head.first, headers: head.headers }, framesIn(bytes.subarray(head.length)));
}

function open(socket: Socket, { headers }: Visit, { refuse, greet }: Manner): void {
  if (refuse) socket.end(refuse);
  else socket.write(openingFor(headers.get('sec-websocket-key') ?? '', 'offhours.v1'));
  if (greet) socket.write(frameOf(greet));
}
