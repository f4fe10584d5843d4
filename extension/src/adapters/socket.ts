/** What a socket tells its owner. After closed nothing more comes. */
export interface SocketEvents {
  opened(): void;
  received(text: string): void;
  /** With the close code; 1006 when the other end never was or is gone without a word. */
  closed(code: number): void;
}

export interface Socket {
  send(text: string): void;
  /** Only 1000 and 4000-4999 may be sent. */
  close(code: number): void;
}

export type OpenSocket = (url: string, subprotocol: string, events: SocketEvents) => Socket;

/** A WebSocket that takes text alone: a binary frame closes it. */
export const openSocket: OpenSocket = (url, subprotocol, events) => {
  const socket = new WebSocket(url, subprotocol);
  socket.onopen = () => events.opened();
  socket.onclose = ({ code }) => events.closed(code);
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') events.received(data);
    else socket.close(4400);
  };
  return {
    send: (text) => socket.send(text),
    close: (code) => socket.close(code),
  };
};
