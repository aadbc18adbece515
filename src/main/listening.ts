/** Owns opening the ports: what people and platforms reach, and where numbers are read. */
import { ConfigError } from '../config.ts';
import type { createHttp, Listening } from '../http.ts';
import { whyNotListening } from './why.ts';

type Door = { readonly http: ReturnType<typeof createHttp>; readonly host: string; readonly port: number };

/** All of them, the first one's address as `url`, or none. @throws ConfigError where a port cannot be opened */
export async function listenAll(doors: readonly [Door, ...Door[]]): Promise<Listening> {
  const open: Listening[] = [];
  const close = async (): Promise<void> => {
    for (const each of open) await each.close();
  };
  for (const { http, host, port } of doors) {
    try {
      open.push(await http.listen(host, port));
    } catch (error) {
      await close();
      const why = whyNotListening(host, port, error);
      throw why === null ? error : new ConfigError([why]);
    }
  }
  const [first] = open;
  if (first === undefined) throw new Error('no port was opened');
  return { ...first, close };
}
