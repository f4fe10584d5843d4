import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { framesIn, headIn } from './wire';

/** One connection, as the daemon met it. */
export interface Contact {
  /** The request line: what was asked for, and how. */
  asked: string;
  host: string;
  origin: string;
  /** The daemon's status; 0 when it hung up without one. */
  status: number;
  /** What came after the head of a refusal, in bytes. */
  bodyBytes: number;
  /** The messages that the daemon sent on an open WebSocket. */
  messages: string[];
  /** The code with which the daemon closed the WebSocket. */
  closed?: number;
}

/**
 * The daemon's port, seen through a glass: whatever comes is passed on to the daemon as it is, except that the port's number
 * in Host and Origin is changed to the daemon's own, which has as many digits.
 */
export interface Tap {
  port: number;
  contacts: Contact[];
  /** Forgets what there was before. */
  clear(): void;
  stop(): Promise<void>;
}

/** What the tap answers itself, for the attacker's own web server that once was at this address; nothing for most. */
export type Impersonate = (asked: string, host: string) => string | undefined;

export async function startTap(daemonPort: number, impersonate: Impersonate): Promise<Tap> {
  const contacts: Contact[] = [];
  const open = new Set<Socket>();
  const server = createServer((attacker) => {
    open.add(attacker);
    attacker.on('error', () => undefined).once('close', () => open.delete(attacker));
    attacker.once('data', (first: Buffer) => {
      const head = headOf(first);
      const page = impersonate(head.asked, head.host);
      if (page) attacker.end(page);
      else pass(attacker, first, { ...head, status: 0, bodyBytes: 0, messages: [] });
    });
  });
  const pass = (attacker: Socket, first: Buffer, contact: Contact) => {
    contacts.push(contact);
    const daemon = connect(daemonPort, '127.0.0.1');
    const heard: Buffer[] = [];
    daemon.on('data', (chunk: Buffer) => {
      heard.push(chunk);
      Object.assign(contact, understand(Buffer.concat(heard)));
    });
    daemon.on('error', () => attacker.destroy()).write(renumbered(first, port, daemonPort));
    attacker.on('error', () => daemon.destroy());
    attacker.pipe(daemon);
    daemon.pipe(attacker);
  };
  const port = await listenLike(server, daemonPort);
  return {
    port,
    contacts,
    clear: () => void contacts.splice(0),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Listens at a free port whose number is as long as the other. */
async function listenLike(server: ReturnType<typeof createServer>, other: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (String(port).length !== String(other).length)
    throw new Error(`port ${port} is not as long as ${other}`);
  return port;
}

function headOf(first: Buffer): Pick<Contact, 'asked' | 'host' | 'origin'> {
  const { first: asked, headers } = headIn(first) ?? { first: '', headers: new Map<string, string>() };
  return { asked, host: headers.get('host') ?? '', origin: headers.get('origin') ?? '' };
}

function renumbered(first: Buffer, from: number, to: number): Buffer {
  return Buffer.from(first.toString('latin1').replaceAll(`:${from}`, `:${to}`), 'latin1');
}

/** Reads an answer as far as it has come. */
function understand(heard: Buffer): Partial<Contact> {
  const head = headIn(heard);
  if (!head) return {};
  const status = Number(head.first.split(' ')[1]);
  const rest = heard.subarray(head.length);
  return status === 101 ? { status, ...framesIn(rest) } : { status, bodyBytes: rest.length };
}
