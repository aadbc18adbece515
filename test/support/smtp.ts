/** Owns a relay at the wire: it takes letters as RFC 5321 says, keeps them, and fails where a test tells it to. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a mailbox shows of a letter; `raw` is all that went over the wire. */
export type Letter = {
  readonly from: string;
  readonly to: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly raw: string;
};

/** A reply instead of the usual one, or nothing more at all. */
export type Trouble = {
  readonly at: 'connect' | 'auth' | 'mail' | 'rcpt' | 'data' | 'taken';
  readonly with: string | 'hang up';
};

export type Relay = Awaited<ReturnType<typeof relay>>;

export async function relay() {
  const letters: Letter[] = [];
  const open = new Set<Socket>();
  let trouble: Trouble | null = null;
  const server = createServer(socket => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, at => (trouble?.at === at ? trouble.with : null), letters);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    letters: (): readonly Letter[] => letters,
    /** From now on; null for a relay that is well. */
    fails: (how: Trouble | null) => {
      trouble = how;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, fails: (at: Trouble['at']) => string | null, letters: Letter[]): void {
  let envelope = { from: '', to: '' };
  let heard = '';
  let inData = false;
  const say = (at: Trouble['at'] | null, usual: string): boolean => {
    const instead = at === null ? null : fails(at);
    if (instead === 'hang up') {
      socket.destroy();
      return false;
    }
    socket.write(`${instead ?? usual}\r\n`);
    return instead === null;
  };
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say(null, '250-relay\r\n250-AUTH PLAIN\r\n250 8BITMIME');
    else if (verb === 'AUTH') say('auth', '235 2.7.0 welcome');
    else if (verb === 'MAIL') {
      envelope = { from: addressIn(line), to: '' };
      say('mail', '250 ok');
    } else if (verb === 'RCPT') {
      envelope = { ...envelope, to: addressIn(line) };
      say('rcpt', '250 ok');
    } else if (verb === 'DATA') inData = say('data', '354 go on');
    else if (verb === 'STAR') say(null, '502 no TLS here');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say(null, '250 ok');
  };
  if (!say('connect', '220 relay ESMTP')) return;
  socket.on('data', chunk => {
    heard += chunk.toString('latin1');
    for (;;) {
      const end = inData ? heard.indexOf('\r\n.\r\n') : heard.indexOf('\r\n');
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (inData ? 5 : 2));
      if (!inData) command(said);
      else {
        inData = false;
        const takes = fails('taken') === null || fails('taken') === 'hang up';
        if (takes) letters.push(letterOf(envelope, said.replaceAll('\r\n..', '\r\n.')));
        say('taken', '250 taken');
      }
    }
  });
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

function letterOf(envelope: { readonly from: string; readonly to: string }, raw: string): Letter {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map(line => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), encodedWords(line.slice(colon + 1).trim())];
    }),
  );
  return { ...envelope, headers, text: quotedPrintable(body.join('\r\n\r\n')), raw };
}

/** RFC 2047, as subjects and names with accents are written. */
function encodedWords(header: string): string {
  return header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, said: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(said, 'base64').toString('utf8')
        : quotedPrintable(said.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}
