import { createHash } from 'node:crypto';

/** What one end of a WebSocket said, as far as it has come. */
export interface Said {
  messages: string[];
  /** The code of its close frame. */
  closed?: number;
}

/** Reads the frames of either end. Every message is taken to be in one piece. */
export function framesIn(bytes: Buffer): Said {
  const said: Said = { messages: [] };
  for (let at = 0; at + 2 <= bytes.length; ) {
    const { opcode, from, length, mask } = frameAt(bytes, at);
    const payload = unmasked(bytes.subarray(from, from + length), mask);
    if (payload.length < length) break;
    if (opcode === CLOSE) said.closed = length >= 2 ? payload.readUInt16BE() : 1005;
    else said.messages.push(payload.toString());
    at = from + length;
  }
  return said;
}

const TEXT = 1;
const CLOSE = 8;

function frameAt(bytes: Buffer, at: number) {
  const opcode = bytes.readUInt8(at) & 15;
  const isMasked = bytes.readUInt8(at + 1) > 127;
  const { length, from } = lengthAt(bytes, at);
  const mask = isMasked ? bytes.subarray(from, from + 4) : undefined;
  return { opcode, length, mask, from: from + (isMasked ? 4 : 0) };
}

function lengthAt(bytes: Buffer, at: number) {
  const length = bytes.readUInt8(at + 1) & 127;
  if (length < 126) return { length, from: at + 2 };
  if (bytes.length < at + 10) return { length: Number.POSITIVE_INFINITY, from: at + 2 };
  if (length === 126) return { length: bytes.readUInt16BE(at + 2), from: at + 4 };
  return { length: Number(bytes.readBigUInt64BE(at + 2)), from: at + 10 };
}

function unmasked(payload: Buffer, mask: Buffer | undefined): Buffer {
  return mask ? (payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)) as Buffer) : payload;
}

/** A text message. A browser's must be masked; a mask of zeros will do for a test. */
export function frameOf(text: string, { masked = false } = {}): Buffer {
  const payload = Buffer.from(text);
  const bit = masked ? 128 : 0;
  const first = 128 | TEXT;
  const mask = Buffer.alloc(masked ? 4 : 0);
  return Buffer.concat([Buffer.from([first, ...lengthOf(payload.length, bit)]), mask, payload]);
}

/** The shortest form is the only one that browsers take. */
function lengthOf(length: number, bit: number): number[] {
  if (length < 126) return [bit | length];
  if (length < 1 << 16) return [bit | 126, length >> 8, length & 255];
  const long = Buffer.alloc(8);
  long.writeBigUInt64BE(BigInt(length));
  return [bit | 127, ...long];
}

/** The close frame of a server. */
export function closingWith(code: number): Buffer {
  return Buffer.from([128 | CLOSE, 2, code >> 8, code & 255]);
}

/** The answer that opens a WebSocket. */
export function openingFor(key: string, subprotocol: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    `Sec-WebSocket-Protocol: ${subprotocol}`,
    '\r\n',
  ].join('\r\n');
}

/** The lines of a request's or an answer's head: its first, and the headers by their names in small letters. */
export function headIn(
  bytes: Buffer,
): { first: string; headers: Map<string, string>; length: number } | undefined {
  const length = bytes.indexOf('\r\n\r\n') + 4;
  if (length < 4) return undefined;
  const [first = '', ...lines] = bytes
    .subarray(0, length - 4)
    .toString('latin1')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
  });
  return { first, headers: new Map(headers), length };
}
