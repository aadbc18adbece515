/** Proves what the console remembers of a conversation, and how a card in it is changed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { card, text } from '../../src/cards/card.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { Thread } from '../../src/ports/rehearsal.ts';
import { threadIn } from '../../src/store/thread.ts';
import { START } from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
let thread: Thread;
const rosa: Address = { account: { platform: 'web', tenant: 'console', user: 'rosa' } };
const place: Address = { place: { platform: 'web', tenant: 'console', conversation: 'rosa' } };
const shown = (words: string) => card('en', words, text(words));

beforeEach(async () => {
  db = await stored();
  thread = threadIn(db.deps);
});
afterEach(() => db.close());

const heads = async (of: Address, most = 9, before?: Date) =>
  (await thread.read(of, most, before)).map(line => (line.said.by === 'bot' ? line.said.card : line.said.words));

describe('the console’s memory', () => {
  it('keeps cards and words newest first, apart for each address', async () => {
    await thread.keep(rosa, shown('hello'), 'm1', START);
    await thread.said(rosa, 'hi', START);
    await thread.keep(rosa, shown('later'), 'm2', START);
    await thread.keep(place, shown('elsewhere'), 'm3', START);
    expect(await heads(rosa)).toEqual([shown('later'), 'hi', shown('hello')]);
    expect(await heads(place)).toEqual([shown('elsewhere')]);
  });

  it('keeps a marker once: its card is the later one', async () => {
    const remote = await thread.keep(rosa, shown('first'), 'm1', START);
    expect(await thread.keep(rosa, shown('second'), 'm1', START)).toBe(remote);
    expect(await heads(rosa)).toEqual([shown('second')]);
    expect(await thread.find('m1')).toBe(remote);
    expect(await thread.find('m2')).toBeNull();
  });

  it('changes the card shown under a remote id', async () => {
    const remote = await thread.keep(rosa, shown('open'), 'm1', START);
    await thread.change(remote, shown('done'));
    expect(await heads(rosa)).toEqual([shown('done')]);
    await expect(thread.change('nothing', shown('x'))).rejects.toThrow();
  });

  it('pages back without losing or repeating a line, though all were said at one instant', async () => {
    for (let n = 0; n < 7; n += 1) await thread.said(rosa, `${n}`, START);
    const read: string[] = [];
    let before: Date | undefined;
    for (let page = await thread.read(rosa, 3); page.length > 0; page = await thread.read(rosa, 3, before)) {
      read.push(...page.map(line => (line.said.by === 'person' ? line.said.words : '')));
      before = page.at(-1)?.at;
    }
    expect(read).toEqual(['6', '5', '4', '3', '2', '1', '0']);
  });
});
