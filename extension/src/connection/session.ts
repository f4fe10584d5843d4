import type { Methods, Pushes } from '@protocol/messages';
import { isJSONRPCResponse, JSONRPCClient, JSONRPCErrorException, type JSONRPCRequester } from 'json-rpc-2.0';
import { limits } from '@/limits';
import { type Called, isErrorData, isPush, isResult, PUSHES, type Told } from './checks';
import { Away, Refusal } from './failure';
import { parse } from './frames';
import type { Line } from './line';

/** How long the daemon may take to answer a call. */
export const CALL_MS = 10_000;
/** The close code of what breaks the contract. */
const BAD_INPUT = 4400;

export interface SessionEvents {
  /** Something checked arrived unasked. */
  pushed<P extends keyof Pushes>(push: P, params: Pushes[P]): void;
  /** Anything at all arrived. */
  heard(): void;
  closed(code: number): void;
}

/**
 * JSON-RPC with a daemon that has proved itself. Whatever it sends is checked before it is used: an answer of the wrong shape
 * fails its call and a push of the wrong shape is dropped, so that one mistake does not hold up all the rest. Only what is no
 * message at all, or longer than one may be, ends the session.
 */
export class Session {
  readonly #line: Line;
  readonly #events: SessionEvents;
  readonly #client: JSONRPCClient;
  readonly #requester: JSONRPCRequester<void>;

  constructor(line: Line, events: SessionEvents) {
    this.#line = line;
    this.#events = events;
    this.#client = new JSONRPCClient((request) => line.send(JSON.stringify(request)));
    this.#requester = this.#client.timeout(CALL_MS);
  }

  /** Takes what comes from now on, and what has come since the prologue. */
  listen(): void {
    this.#line.listen(
      (text) => this.#receive(text),
      (code) => this.#closed(code),
    );
  }

  /** Fails with Refusal when the daemon says no, with Away when it does not answer. */
  async call<M extends Called>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    const result: unknown = await this.#request(method, params);
    if (!isResult(method, result)) throw new Away(`its answer to ${method} has the wrong shape`);
    return result;
  }

  tell<M extends Told>(method: M, params: Methods[M]['params']): void {
    this.#client.notify(method, params);
  }

  close(code: number): void {
    this.#line.close(code);
  }

  async #request(method: string, params: object): Promise<unknown> {
    try {
      return await this.#requester.request(method, params);
    } catch (failure) {
      // What comes from our own end, such as the end of our patience, has the code 0.
      if (
        !(failure instanceof JSONRPCErrorException) ||
        !Number.isInteger(failure.code) ||
        failure.code === 0
      ) {
        throw new Away(`no answer to ${method}`, { cause: failure });
      }
      const data: unknown = failure.data;
      throw new Refusal(failure.message, failure.code, isErrorData(data) ? data : undefined);
    }
  }

  #receive(text: string): void {
    this.#events.heard();
    // No text has fewer bytes than characters, and a longer one is not worth the time to read it.
    const message = text.length > limits.MaxDaemonMessageBytes ? undefined : parse(text);
    if (typeof message !== 'object' || message === null) this.#line.close(BAD_INPUT);
    else if (isJSONRPCResponse(message)) this.#client.receive(message);
    else this.#push(message);
  }

  #push({ method, params }: { method?: unknown; params?: unknown }): void {
    const push = PUSHES.find((name) => name === method);
    if (push && isPush(push, params)) this.#events.pushed(push, params);
  }

  #closed(code: number): void {
    this.#client.rejectAllPendingRequests(`closed with ${code}`);
    this.#events.closed(code);
  }
}
