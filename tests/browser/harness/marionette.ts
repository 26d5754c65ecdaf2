import net from 'node:net';

/** Firefox's own remote protocol: messages are `LENGTH:JSON` over TCP; a call is `[0, id, name, parameters]`, an answer `[1, id, error, result]`. */
export interface Marionette {
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  end(): void;
}

interface Failure { error: string; message: string }

/** Connects to a Firefox that listens on `port` of this machine; ready after its greeting. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let unread = Buffer.alloc(0);
  let count = 0;
  let greeted = () => {};
  const greeting = new Promise<void>((resolve, reject) => {
    greeted = resolve;
    socket.once('error', reject);
  });

  socket.on('data', (data) => {
    unread = Buffer.concat([unread, data]);
    for (let message = take(); message !== null; message = take()) {
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, failure, result] = message as [number, number, Failure | null, unknown];
      const call = waiting.get(id);
      waiting.delete(id);
      if (failure) call?.reject(new Error(`${failure.error}: ${failure.message}`));
      else call?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const call of waiting.values()) call.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  /** The next whole message, or null when it has not all come in yet. Lengths are in bytes. */
  function take(): unknown {
    const colon = unread.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(unread.subarray(0, colon).toString());
    if (unread.length < end) return null;
    const message: unknown = JSON.parse(unread.subarray(colon + 1, end).toString());
    unread = unread.subarray(end);
    return message;
  }

  await greeting;
  return {
    send: <T>(command: string, parameters: object = {}) => new Promise<T>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      const message = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    }),
    end: () => socket.destroy(),
  };
}
