/** Proves repair: both sides may begin it, cause and remedy are said, the new promise and the old one name each other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

/** Dana's promise, due June 19, of which nothing more was heard: not kept since July 3. */
async function failed(): Promise<string> {
  const asked = form(await on.type('dana', 'promise'));
  await on.send('dana', asked, { owner: 'dana-food', what: '200 leaflets', due: 'June 19' });
  await on.until('2026-07-07');
  return asked.hidden.nonce ?? '';
}

/** Through the form, as it opens from the promise. */
async function repair(id: string, remedy = '150 leaflets'): Promise<string> {
  const asked = form(await on.press('dana', 'commitment.ask_repair', { id }));
  await on.send('dana', asked, { cause: 'we forgot', remedy, newDate: 'July 20' });
  return asked.hidden.nonce ?? '';
}

const show = async (who: string, id: string) => told(await on.press(who, 'commitment.show', { id }));

describe('making good', () => {
  it('is asked with what failed, why, what comes instead and when; both promises name each other', async () => {
    const old = await failed();
    const fresh = await repair(old);
    await on.until('2026-07-08');
    const question = on.holding('rosa', 'Nos sirve');
    expect(read(question)).toContain(
      'Mercy Hospital no cumplió «200 leaflets» y lo reconoce. Qué salió mal: we forgot. Para repararlo: «150 leaflets», a más tardar el lunes, 20 de julio. ¿Les sirve?',
    );
    await on.tap('rosa', question, 'Nos sirve');
    await on.until('2026-07-09');
    expect(on.received('dana').join(' ')).toContain(
      'Rosa Díaz said yes to “150 leaflets”, by Monday, July 20. It makes good “200 leaflets”.',
    );
    const before = await show('dana', old);
    expect(read(before)).toContain('what went wrong was said, Dana Lee. In their words: “we forgot”');
    expect(read(before)).toContain('Made good by: 150 leaflets');
    const after = told(await on.tap('dana', before, 'The new promise'));
    expect(read(after)).toContain('Makes good: 200 leaflets');
    expect(read(after)).toContain('What went wrong: we forgot');
    expect(read(told(await on.tap('dana', after, 'The promise before')))).toContain('200 leaflets');
    expect(read(told(await on.type('rosa', 'promesas')))).toContain(
      '«150 leaflets»: abierta, para el lunes, 20 de julio. Repara «200 leaflets».',
    );
    expect(fresh).not.toBe('');
  });

  it('that the other side did not take is said rightly, and another may follow; beside one that waits none may', async () => {
    const old = await failed();
    const first = await repair(old);
    const again = told(await on.press('dana', 'commitment.ask_repair', { id: old }));
    expect(read(again)).toContain('being made good already');
    await on.press('rosa', 'commitment.decline', { id: first });
    await on.until('2026-07-08');
    expect(on.received('dana').join(' ')).toContain(
      'Rosa Díaz said no to “150 leaflets”, which was to make good “200 leaflets”',
    );
    const second = await repair(old, '200 leaflets by taxi');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: second } })).state).toBe('proposed');
  });

  it('is asked for by whoever was let down, once; the owner is told by whom, and answers with it', async () => {
    const old = await failed();
    const notice = on.holding('rosa', 'Pedir que se repare');
    const asked = told(await on.tap('rosa', notice, 'Pedir que se repare'));
    expect(labels(asked)).not.toContain('Pedir que se repare');
    expect(read(told(await on.press('rosa', 'commitment.want_repair', { id: old })))).toContain('Ya lo pidió');
    expect(read(told(await on.press('dana', 'commitment.want_repair', { id: old })))).toContain('somebody else');
    await on.until('2026-07-08');
    const question = on.holding('dana', 'Make it good');
    expect(read(question)).toContain('Rosa Díaz asks you to make good “200 leaflets”, due Friday, June 19');
    const offered = form(await on.tap('dana', question, 'Make it good'));
    await on.send('dana', offered, { cause: 'we forgot', remedy: '150 leaflets', newDate: 'July 20' });
    expect(read(await show('rosa', old))).toContain('se pidió repararla, Rosa Díaz');
  });

  it('is reminded of once and stands under what needs its owner, until it is offered', async () => {
    const old = await failed();
    await on.until('2026-07-14');
    const due = on.received('dana').filter(each => each.includes('has not heard what comes now'));
    expect(due).toHaveLength(1);
    expect(read(told(await on.type('dana', 'hi')))).toContain('Not kept: “200 leaflets” for Grace Pantry.');
    await repair(old);
    expect(read(told(await on.type('dana', 'hi')))).not.toContain('Not kept:');
  });
});
