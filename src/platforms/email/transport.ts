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

/** A link in a mail is a key: to a relay elsewhere it never goes in the clear. */
export function transportTo({ host, port, secure, isHere, login }: Relay) {
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
    logger: false,
  });
}
