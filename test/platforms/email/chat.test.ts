/** Proves mail against a relay at the wire: what a letter holds, and what becomes of one that fails; nothing is sent blindly again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { card, text } from '../../../src/cards/card.ts';
import { mail } from '../../../src/config/mail.ts';
import { mailChat } from '../../../src/platforms/email/chat.ts';
import { checkup } from '../../../src/platforms/email/checkup.ts';
import { type Address, NotDelivered } from '../../../src/ports/chat.ts';
import type { Letter, Letters } from '../../../src/ports/links.ts';
import { type Relay, relay, type Trouble } from '../../support/smtp.ts';

const ROSA: Address = { account: { platform: 'email', tenant: 'mail', user: 'rosa' } };
const URL = `https://tend.example.org/l/${'t'.repeat(43)}`;
const SHOWN = card('en', 'Due tomorrow: 200 leaflets', text('You promised Grace Pantry 200 leaflets.'));
const LETTER: Letter = { to: 'rosa@grace.example', name: 'Rosa Díaz', language: 'en', url: URL };

let at: Relay;
beforeEach(async () => {
  at = await relay();
});
afterEach(() => at.stop());

const settings = (login = '') => {
  const found = mail({ SMTP_URL: `smtp://${login}127.0.0.1:${at.port}`, SMTP_FROM: 'tend@mercy.example' });
  if (found === null) throw new Error('no relay');
  return found;
};
const chat = (letter: Letter | null = LETTER, login = '') => mailChat(settings(login), async () => letter);
const fate = async (work: Promise<unknown>) =>
  work.then(
    () => 'sent',
    (cause: unknown) => (cause instanceof NotDelivered ? `${cause.fate} ${cause.message}` : String(cause)),
  );

describe('a letter', () => {
  it('holds a name and the link, and nothing of what it is about', async () => {
    await chat().post(ROSA, SHOWN, 'POST0001');
    const [letter] = at.letters();
    expect(letter).toMatchObject({ from: 'tend@mercy.example', to: 'rosa@grace.example' });
    expect(letter?.text.trim()).toBe(
      `Hello Rosa Díaz,\n\nTend has something for you. Look here, no account needed:\n${URL}`,
    );
    expect(letter?.headers.get('subject')).toBe('Tend has something for you');
    expect(letter?.headers.get('to')).toBe('Rosa Díaz <rosa@grace.example>');
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.headers.get('message-id')).toBe('<POST0001@mercy.example>');
    expect(letter?.raw).not.toMatch(/leaflets|promised/);
  });

  it('speaks their language', async () => {
    await chat({ ...LETTER, language: 'es' }).post(ROSA, SHOWN, 'POST0001');
    expect(at.letters()[0]?.headers.get('subject')).toBe('Tend tiene algo para usted');
    expect(at.letters()[0]?.text).toContain('Hola, Rosa Díaz:');
  });

  it('is one letter to one person, whatever somebody is called', async () => {
    const names = ['Rosa\r\nBcc: eve@evil.example', 'Rosa" <eve@evil.example>, "x', '=?utf-8?q?x?=', '.\r\n.\r\nRosa'];
    for (const name of names) await chat({ ...LETTER, name }).post(ROSA, SHOWN, 'POST0001');
    expect(at.letters().map(each => each.to)).toEqual(names.map(() => 'rosa@grace.example'));
    for (const { headers } of at.letters()) {
      expect([...headers.keys()]).not.toContain('bcc');
      expect(headers.get('to')).toMatch(/<rosa@grace\.example>$/);
    }
  });

  it('signs in where the address of the relay says so', async () => {
    await chat(LETTER, 'tend:p%40ss@').post(ROSA, SHOWN, 'POST0001');
    expect(at.letters()).toHaveLength(1);
  });

  it('for nobody whom mail reaches is never sent, and none goes to a place', async () => {
    expect(await fate(chat(null).post(ROSA, SHOWN, 'P'))).toBe('never no_letter');
    const place: Address = { place: { platform: 'email', tenant: 'mail', conversation: 'x' } };
    expect(await fate(chat().post(place, SHOWN, 'P'))).toBe('never no_letter');
    expect(at.letters()).toEqual([]);
  });

  it('is never changed, and a relay cannot be asked for it', async () => {
    await chat().update(ROSA, 'remote', SHOWN);
    expect(await chat().find(ROSA, 'POST0001', new Date(0))).toBe('cannot');
    expect(at.letters()).toEqual([]);
  });
});

describe('what became of a letter', () => {
  const cases: readonly (readonly [Trouble, string])[] = [
    [{ at: 'connect', with: '421 too busy' }, 'again smtp_421'],
    [{ at: 'connect', with: 'hang up' }, 'again ECONNECTION'],
    [{ at: 'mail', with: '451 try later' }, 'again smtp_451'],
    // Whoever runs Tend can mend this; the address can not.
    [{ at: 'mail', with: '550 sender refused' }, 'again smtp_550'],
    [{ at: 'rcpt', with: '450 greylisted' }, 'again smtp_450'],
    [{ at: 'rcpt', with: '550 no such mailbox' }, 'never smtp_550'],
    [{ at: 'data', with: '554 not this one' }, 'never smtp_554'],
    [{ at: 'taken', with: '452 disk full' }, 'again smtp_452'],
    [{ at: 'taken', with: '554 spam' }, 'never smtp_554'],
    [{ at: 'mail', with: 'hang up' }, 'again ECONNECTION'],
    [{ at: 'rcpt', with: 'hang up' }, 'again ECONNECTION'],
    [{ at: 'taken', with: 'hang up' }, 'unknown ECONNECTION'],
  ];
  it.each(cases)('%o', async (trouble, expected) => {
    at.fails(trouble);
    expect(await fate(chat().post(ROSA, SHOWN, 'POST0001'))).toBe(expected);
  });

  it('a wrong password, and a relay that is not there, are tried again', async () => {
    at.fails({ at: 'auth', with: '535 no' });
    expect(await fate(chat(LETTER, 'tend:wrong@').post(ROSA, SHOWN, 'P'))).toBe('again smtp_535');
    const gone = chat();
    await at.stop();
    expect(await fate(gone.post(ROSA, SHOWN, 'P'))).toMatch(/^again E(SOCKET|CONNECTION)$/);
    at = await relay();
  });

  it('never says to whom it was, nor by which link', async () => {
    at.fails({ at: 'rcpt', with: '550 rosa@grace.example is unknown here' });
    expect(await fate(chat().post(ROSA, SHOWN, 'P'))).not.toContain('rosa');
  });

  it('to a relay elsewhere nothing goes in the clear', async () => {
    const letters: Letters = async () => LETTER;
    const elsewhere = mailChat({ ...settings(), isHere: false }, letters);
    expect(await fate(elsewhere.post(ROSA, SHOWN, 'P'))).toMatch(/^again /);
    expect(at.letters()).toEqual([]);
  });
});

describe('the doctor’s look', () => {
  it('says that the relay lets Tend in, or what to look at', async () => {
    expect(await checkup(settings())).toMatchObject({ isWell: true });
    at.fails({ at: 'connect', with: '554 go away' });
    expect(await checkup(settings())).toMatchObject({ isWell: false, mend: expect.stringContaining('SMTP_URL') });
    expect(at.letters()).toEqual([]);
  });
});
