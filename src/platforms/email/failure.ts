/** Owns what a failed mail means for its Post: surely not sent, never to this address, or nobody knows (ports/chat). */
import { NotDelivered } from '../../ports/chat.ts';

/** What nodemailer puts on an error: its own code, the relay's reply, and the command it answered. */
type Failed = { readonly code?: unknown; readonly responseCode?: unknown; readonly command?: unknown };

/** Codes of what is wrong with the letter itself, found before the relay was asked. */
const UNFIT = ['EENVELOPE', 'EMESSAGE'];
/** Commands whose refusal is about this letter; what a relay refuses before, it refuses to all. */
const ABOUT_IT = ['RCPT TO', 'DATA'];

/** `begun`: the relay was ready to take it, so that it may have the letter although it said nothing more. */
export function fateOf(cause: unknown, begun: boolean): NotDelivered {
  const { code, responseCode, command } = typeof cause === 'object' && cause !== null ? (cause as Failed) : {};
  const name = typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'failed';
  if (typeof responseCode === 'number' && responseCode >= 400) {
    const said = `smtp_${responseCode}`;
    return new NotDelivered(responseCode >= 500 && ABOUT_IT.includes(String(command)) ? 'never' : 'again', said);
  }
  if (UNFIT.includes(name)) return new NotDelivered('never', name);
  return new NotDelivered(begun ? 'unknown' : 'again', name);
}
