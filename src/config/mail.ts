/** Owns the settings by which partners without a chat are reached: the address of their page, the relay, and in whose name. */
import { z } from 'zod';
import { isLoopback, type Settings } from './settings.ts';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else it is begun by STARTTLS, which must be offered. */
  readonly secure: boolean;
  /** On this machine nobody listens in between. */
  readonly isHere: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
};

export const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must be an address like smtps://user:password@smtp.example.org' })
    .optional(),
  SMTP_FROM: z.email('SMTP_FROM must be an e-mail address').optional(),
};

/** What is missing or too much, by name; values are never repeated. */
export function mailMistakes(given: Settings, rehearsal: boolean): readonly string[] {
  const { SMTP_URL: url, SMTP_FROM: from, PUBLIC_URL: page } = given;
  const mistakes: string[] = [];
  if (!rehearsal && page !== undefined && isInTheClear(page)) {
    mistakes.push('PUBLIC_URL must begin with https: a link to it is the key to a partner’s page.');
  }
  if (url === undefined) {
    if (from !== undefined) mistakes.push('SMTP_FROM is for a relay: set SMTP_URL too, or unset it.');
    return mistakes;
  }
  if (from === undefined) mistakes.push('SMTP_URL needs SMTP_FROM: the address in whose name Tend writes.');
  if (!rehearsal && page === undefined) mistakes.push('SMTP_URL needs PUBLIC_URL: each mail holds a link to it.');
  if (rehearsal && URL.canParse(url) && !isLoopback(new URL(url).hostname)) {
    mistakes.push('SMTP_URL would send mail out of a rehearsal. Connect a chat platform too, or unset it.');
  }
  return mistakes;
}

/** On this machine nobody listens in between. */
const isInTheClear = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'http:' && !isLoopback(new URL(url).hostname);

type Found = z.infer<z.ZodObject<typeof mailSettings>>;

/** Null where there is no relay. */
export function mail({ SMTP_URL: given, SMTP_FROM: from }: Found): MailSettings | null {
  if (given === undefined || from === undefined) return null;
  const { protocol, hostname, port, username, password } = new URL(given);
  const secure = protocol === 'smtps:';
  const pass = decodeURIComponent(password);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    isHere: isLoopback(hostname),
    login: username === '' ? null : { user: decodeURIComponent(username), pass },
    from,
  };
}
