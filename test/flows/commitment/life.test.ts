/** Proves the life of a promise on the real store: said, reminded, late, moved, done, kept or not, each side told in its language. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixed, form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

/** Dana's word, made through the form; its id is the form's nonce. */
async function promise(due = 'June 19', what = '200 leaflets in Spanish'): Promise<string> {
  const asked = form(await on.type('dana', 'promise'));
  await on.press('dana', asked.action, { ...asked.hidden, owner: 'dana-food', what, due });
  return asked.hidden.nonce ?? '';
}

const state = async (id: string) => (await on.client.commitment.findUniqueOrThrow({ where: { id } })).state;
const due = async (id: string) => (await on.client.commitment.findUniqueOrThrow({ where: { id } })).due;

describe('a promise', () => {
  it.each([
    ['dana', 'promise 20 chairs by next Friday', '20 chairs', 'Friday, June 12'],
    ['rosa', 'prometo 20 sillas para el próximo viernes', '20 sillas', 'viernes, 12 de junio'],
    ['dana', 'promise 20 chairs', '20 chairs', ''],
    ['dana', 'promise 20 chairs by yesterday', '20 chairs by yesterday', ''],
  ])('typed whole by %s, “%s” fills the form with the date as it was understood', async (who, words, what, by) => {
    const asked = form(await on.type(who, words));
    expect(asked.fields.slice(0, 2).map(field => 'value' in field && field.value)).toEqual([what, by]);
    if (by === '') return;
    const answer = told(
      await on.send(who, asked, { what, due: by, owner: who === 'dana' ? 'dana-food' : 'rosa-food' }),
    );
    expect(read(answer)).toContain(by);
    expect(await due(asked.hidden.nonce ?? '')).toBe('2026-06-12');
  });

  it('is two fields and an echo; sent twice it is one', async () => {
    const asked = form(await on.type('dana', 'promise 200 leaflets in Spanish'));
    expect(asked.fields.map(field => field.name)).toEqual(['what', 'due', 'owner', 'contingency', 'kind', 'backup']);
    expect(asked.fields[0]).toMatchObject({ value: '200 leaflets in Spanish' });
    const values = { ...asked.hidden, what: '200 leaflets in Spanish', due: 'next Friday', owner: 'dana-food' };
    const answer = told(await on.press('dana', asked.action, values));
    expect(read(answer)).toBe(
      'Written down. Mercy Hospital gives Grace Pantry “200 leaflets in Spanish” by Friday, June 12 (in 11 days).',
    );
    expect(labels(answer)).toEqual(['No, I meant Friday, June 5', 'Show it']);
    expect(read(told(await on.press('dana', asked.action, values)))).toContain('Written down');
    expect(await on.client.commitment.count()).toBe(1);
    await on.tap('dana', answer, 'No, I meant Friday, June 5');
    expect(await due(asked.hidden.nonce ?? '')).toBe('2026-06-05');
  });

  it('whose date is unclear is asked about, never guessed', async () => {
    const asked = form(await on.type('dana', 'promise'));
    const values = { ...asked.hidden, what: 'chairs', owner: 'dana-food' };
    for (const words of ['', '03/04', 'last Friday', 'Feb 30', 'Monday or Tuesday', 'x'.repeat(501)]) {
      const answer = await on.press('dana', asked.action, { ...values, due: words });
      expect(fixed(answer).due, words).toBeTruthy();
    }
    expect(await on.client.commitment.count()).toBe(0);
  });

  it('runs its course: reminders to the owner, the question to the recipient in her language, kept', async () => {
    const id = await promise();
    await on.until('2026-06-18', '12:00');
    expect(on.received('dana').some(each => each.includes('Due Friday, June 19'))).toBe(true);
    await on.press('dana', 'commitment.done', { id });
    expect(await state(id)).toBe('done');
    await on.until('2026-06-19', '12:00');
    const question = on.latest('rosa');
    expect(read(question)).toContain('Dana Lee dice que esto está hecho: «200 leaflets in Spanish»');
    expect(labels(question)).toEqual(['Sí, está hecho', 'Todavía no', 'Ver', 'No recibir más']);
    expect(read(told(await on.tap('rosa', question, 'Sí, está hecho')))).toBe('Gracias. Cumplida.');
    expect(await state(id)).toBe('kept');
    await on.until('2026-06-22', '12:00');
    expect(read(on.latest('dana'))).toContain('Grace Pantry says “200 leaflets in Spanish” is done. Kept.');
  });

  it('turns every card that shows it, once it is settled', async () => {
    const id = await promise();
    await on.until('2026-06-19', '12:00');
    const card = on.posts().findLast(each => each.to === 'dana' && read(each.card).includes('Due today'));
    expect(labels(card?.card ?? on.latest('dana'))).toContain('Done');
    await on.press('dana', 'commitment.done', { id });
    await on.until('2026-06-19', '13:00');
    expect(labels(card?.card ?? on.latest('dana'))).not.toContain('Done');
    expect(read(card?.card ?? on.latest('dana'))).toContain('done, not confirmed');
  });

  it('that runs late is moved when the other side agrees in time, and the history shows it', async () => {
    const id = await promise();
    await on.until('2026-06-16', '12:00');
    const asked = form(await on.press('dana', 'commitment.ask_late', { id }));
    const values = { ...asked.hidden, why: 'the printer broke down', forNow: '', newDate: 'June 26' };
    expect(read(told(await on.press('dana', asked.action, values)))).toContain('I will tell Grace Pantry');
    await on.until('2026-06-17', '12:00');
    const question = on.latest('rosa');
    expect(read(question)).toContain('Motivo: the printer broke down. Nueva fecha: viernes, 26 de junio.');
    expect(read(question)).toContain('Si nadie responde');
    await on.tap('rosa', question, 'Nos sirve');
    expect([await state(id), await due(id)]).toEqual(['open', '2026-06-26']);
    const shown = read(told(await on.press('rosa', 'commitment.show', { id })));
    expect(shown).toContain(
      'con retraso (19 de junio → 26 de junio), Dana Lee. En sus palabras: «the printer broke down»',
    );
    expect(shown).toContain('cambió de fecha (19 de junio → 26 de junio), Rosa Díaz');
  });

  it('keeps every word that was said about it in its history, and says which new date came too late', async () => {
    const id = await promise();
    const say = async (who: string, action: string, values: Record<string, string>) => {
      const asked = form(await on.press(who, action, { id }));
      await on.send(who, asked, values);
    };
    await say('dana', 'commitment.ask_help', { words: 'somebody with a van' });
    await on.until('2026-06-22', '12:00');
    await say('dana', 'commitment.ask_late', { why: 'the van broke down', forNow: 'we call all', newDate: 'June 26' });
    const asked = read(told(await on.press('rosa', 'commitment.show', { id })));
    expect(asked).toContain('Mientras tanto: we call all');
    await on.press('rosa', 'commitment.agree', { id });
    await on.press('dana', 'commitment.done', { id });
    await say('rosa', 'commitment.ask_not_yet', { words: 'faltan cien' });
    const shown = read(told(await on.press('dana', 'commitment.show', { id })));
    expect(shown).toContain('asked for help, Dana Lee. In their words: “somebody with a van”');
    expect(shown).toContain('running late (June 19 → June 26), Dana Lee. In their words: “the van broke down”');
    expect(shown).toContain('new date agreed, after it was due (June 19 → June 26), Rosa Díaz');
    expect(shown).toContain('reopened, Rosa Díaz. In their words: “faltan cien”');
    expect(shown).not.toContain('in_time');
  });

  it('that is not kept asks for repair, and the repair waits for the other side', async () => {
    const id = await promise();
    await on.until('2026-07-07', '12:00');
    expect(await state(id)).toBe('not_kept');
    const asked = form(await on.press('dana', 'commitment.ask_repair', { id }));
    const values = { ...asked.hidden, cause: 'we forgot', remedy: '150 leaflets', newDate: 'July 20' };
    await on.press('dana', asked.action, values);
    const repair = asked.hidden.nonce ?? '';
    expect(await state(repair)).toBe('proposed');
    expect(read(told(await on.press('dana', 'commitment.accept', { id: repair })))).toContain(
      'for somebody else to answer',
    );
    await on.press('rosa', 'commitment.accept', { id: repair });
    expect(await state(repair)).toBe('open');
  });

  it('recorded for somebody else waits for their yes, is not reminded meanwhile, and lapses', async () => {
    const asked = form(await on.type('rosa', 'prometo'));
    await on.press('rosa', asked.action, {
      ...asked.hidden,
      owner: 'dana-food',
      what: 'folletos',
      due: 'el 19 de junio',
    });
    const id = asked.hidden.nonce ?? '';
    expect(await state(id)).toBe('proposed');
    await on.until('2026-06-29', '12:00');
    expect(await state(id)).toBe('lapsed');
    expect(on.received('dana').some(each => each.includes('Due today'))).toBe(false);
    expect(read(told(await on.press('dana', 'commitment.accept', { id })))).toContain('lapsed');
  });
});

describe('pressed twice, by the wrong hand, or made up', () => {
  it('changes nothing and says so', async () => {
    const id = await promise();
    await on.press('dana', 'commitment.done', { id }, null, 'same');
    await on.press('dana', 'commitment.done', { id }, null, 'same');
    const again = read(told(await on.press('dana', 'commitment.done', { id })));
    expect(again).toContain('nothing to do here: this promise is done');
    expect(await on.client.commitmentEvent.count({ where: { commitmentId: id, what: 'done' } })).toBe(1);
    expect(read(told(await on.press('dana', 'commitment.confirm', { id })))).toContain('somebody else');
    expect(read(told(await on.press('dana', 'commitment.done', { id: 'nothing' })))).toContain('cannot find');
    expect(read(told(await on.press('dana', 'commitment.explode', { id })))).toContain('too old');
    expect(read(told(await on.press('dana', 'commitment.done', { id: "'; DROP TABLE" })))).toContain('could not read');
  });

  it('keeps hostile words as the words they are', async () => {
    const what = '<!channel> <script>alert(1)</script> @everyone \u202Egnp.exe 😀';
    const id = await promise('June 19', what);
    const shown = read(told(await on.press('rosa', 'commitment.show', { id })));
    expect(shown).toContain('<!channel> <script>alert(1)</script> @everyone gnp.exe 😀');
  });
});

describe('a line that is not right', () => {
  it('is said by anybody, answered by the other side, and both stand in the history', async () => {
    const id = await promise();
    const asked = form(await on.press('rosa', 'commitment.ask_correction', { id }));
    await on.press('rosa', asked.action, { ...asked.hidden, words: 'We agreed on 300.' });
    await on.until('2026-06-02', '12:00');
    const question = on.posts().findLast(each => each.to === 'dana' && read(each.card).includes('300'))?.card;
    expect(read(question ?? on.latest('dana'))).toContain(
      'Rosa Díaz says that something is wrong with “200 leaflets in Spanish”: “We agreed on 300.”',
    );
    const answer = form(await on.tap('dana', question ?? on.latest('dana'), 'Answer'));
    expect(fixed(await on.press('dana', answer.action, { ...answer.hidden, words: ' ' })).words).toBeTruthy();
    await on.press('dana', answer.action, { ...answer.hidden, words: 'You are right, 300.' });
    const again = await on.press('dana', answer.action, { ...answer.hidden, words: 'Once more' });
    expect(read(told(again))).toContain('No correction is waiting');
    await on.until('2026-06-03', '12:00');
    expect(
      on
        .received('rosa')
        .some(each => each.includes('Dana Lee respondió sobre «200 leaflets in Spanish»: «You are right, 300.»')),
    ).toBe(true);
    const shown = read(told(await on.press('dana', 'commitment.show', { id })));
    expect(shown).toContain('correction asked for, Rosa Díaz. In their words: “We agreed on 300.”');
    expect(shown).toContain('correction answered, Dana Lee. In their words: “You are right, 300.”');
  });

  it('is told with its own answer, also after a later one', async () => {
    const id = await promise();
    const answers = ['You are right, 300.', 'No, by Friday.'];
    for (const [day, words] of answers.entries()) {
      const asked = form(await on.press('rosa', 'commitment.ask_correction', { id }));
      await on.press('rosa', asked.action, { ...asked.hidden, words: 'This is not right.' });
      const answer = form(await on.press('dana', 'commitment.ask_answer', { id }));
      await on.press('dana', answer.action, { ...answer.hidden, words });
      await on.until(`2026-06-0${2 + day}`, '12:00');
    }
    for (const words of answers) {
      expect(on.posts().filter(each => each.to === 'rosa' && read(each.card).includes(words))).toHaveLength(1);
    }
  });
});
