import { once } from 'node:events';
import { connect } from 'node:net';
import type { Challenge } from '@protocol/messages';
import { until } from '../lib/wait';
import { frameOf, framesIn, headIn } from './wire';

/** Says hello to the true daemon in a browser's name, as any program can, and answers its challenge. */
export async function challengeOf(listen: string, origin: string, hello: string): Promise<Challenge> {
  const [host, port] = listen.split(':');
  const socket = connect(Number(port), host);
  let bytes: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
  });
  await once(socket, 'connect');
  socket.write(requestTo(listen, origin));
  try {
    const { length } = await until('the WebSocket', () => headIn(bytes));
    socket.write(frameOf(hello, { masked: true }));
    const said = await until('the challenge', () => framesIn(bytes.subarray(length)).messages[0]);
    return JSON.parse(said) as Challenge;
  } finally {
    socket.destroy();
  }
}

function requestTo(listen: string, origin: string): string {
  return [
    'GET /ws HTTP/1.1',
    `Host: ${listen}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: offhours.v1',
    `Origin: ${origin}`,
    '\r\n',
  ].join('\r\n');
}
