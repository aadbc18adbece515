/** Owns the way to the relay: patient for as long as a lease lasts, and encrypted wherever it leaves this machine. */
import { createTransport } from 'nodemailer';

/** As `config/mail` reads them. */
export type Relay = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly isHere: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
};

const PATIENCE = 8_000;
/** "Go on": the relay takes the letter itself from now on. */
const TAKES_IT = /^354/;

/** A link in a mail is a key: to a relay elsewhere it never goes in the clear. `taking`: called when it may have left. */
export function transportTo({ host, port, secure, isHere, login }: Relay, taking: () => void = () => undefined) {
  return createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !isHere,
    ...(login !== null && { auth: login }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: 2 * PATIENCE,
    dnsTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Nothing of it is kept: it is how one learns what a relay has said by the moment it breaks off.
    transactionLog: true,
    logger: {
      ...{ trace: silent, info: silent, warn: silent, error: silent, fatal: silent },
      debug: (facts: unknown, said: unknown) => {
        if (isServers(facts) && typeof said === 'string' && TAKES_IT.test(said)) taking();
      },
    },
  });
}

function silent(): void {}

const isServers = (facts: unknown): boolean =>
  typeof facts === 'object' && facts !== null && 'tnx' in facts && facts.tnx === 'server';
