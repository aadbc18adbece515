/** Proves the life of something said by name: receipt, clock, each step told, closed by who said it, posted with their words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, linesOf, read, shown, told } from '../../support/reading.ts';
import { contact } from '../../support/rows.ts';
import { type Said, said, WORDS } from './stage.ts';

let on: Said;
beforeEach(async () => {
  on = await said();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('saying something', () => {
  it('is a form with a plain warning, and a receipt at once, in one’s own language', async () => {
    const filled = await on.asked('rosa');
    const intro = filled.intro.map(block => JSON.stringify(block)).join();
    expect(intro).toContain('Aquí son ustedes 3');
    expect(intro).toContain('Sol Hill es la segunda persona allí');
    expect(filled.fields.map(field => field.name)).toEqual(['words', 'kind', 'voice']);
    const receipt = told(await on.send('rosa', filled, { words: WORDS, kind: 'feedback', voice: 'named' }));
    expect(linesOf(receipt)).toEqual([
      'Gracias. Lo pasé a Dana Lee. Alguien lo mira a más tardar el jueves, 4 de junio, y yo le aviso.',
      '[Mostrar]',
    ]);
  });

  it('sent twice, it is said once', async () => {
    const filled = await on.asked('rosa');
    for (const id of ['one', 'two']) {
      await on.press('rosa', filled.action, { ...filled.hidden, words: WORDS, voice: 'named' }, null, id);
    }
    expect(await on.client.feedback.count()).toBe(1);
    expect(await on.owed('feedback.said')).toEqual(['dana']);
  });

  it('needs a word, and says so at the field', async () => {
    const filled = await on.asked('rosa');
    const reply = await on.send('rosa', filled, { words: '  ', voice: 'named' });
    expect(reply).toEqual({ fix: { words: 'Por favor, escriba unas palabras.' } });
  });

  it.each([
    ['feedback the door is locked', 'the door is locked', 'feedback'],
    ['say the door is locked', 'the door is locked', 'feedback'],
    ['I want to say that the door is locked', 'the door is locked', 'feedback'],
    ['decir que la puerta está cerrada', 'la puerta está cerrada', 'feedback'],
    ['comentario: la puerta', 'la puerta', 'feedback'],
    ['concern', '', 'concern'],
    ['tengo una inquietud: nadie llama', 'nadie llama', 'concern'],
  ])('by typing “%s”', async (typed, words, kind) => {
    const reply = await on.type('rosa', typed);
    const fields = 'ask' in reply && reply.ask !== undefined ? reply.ask.fields : [];
    expect(fields.find(field => field.name === 'words')).toMatchObject({ value: words });
    expect(fields.find(field => field.name === 'kind')).toMatchObject({ value: kind });
  });

  it('goes both ways: the host’s people say it to the partner', async () => {
    const id = await on.speak('dana');
    expect(await on.row(id)).toMatchObject({ toOrganisationId: 'grace', byContactId: 'dana-food' });
    expect(await on.owed('feedback.said')).toEqual(['rosa']);
    expect(read(shown(await on.words('feedback.said', 'rosa')))).toContain('Dana Lee, Mercy Hospital');
  });

  it('is asked which partnership it is about, with the words kept, by who is in several', async () => {
    const inOak = { partnershipId: 'oak', personId: 'rosa', organisationId: 'oak-org', role: 'member' } as const;
    await on.client.contact.create({ data: contact(inOak) });
    const reply = await on.type('rosa', 'decir que la puerta está cerrada');
    const asked = 'ask' in reply ? reply.ask : undefined;
    expect(asked?.hidden).toEqual({ kind: 'feedback', words: 'la puerta está cerrada' });
    expect(JSON.stringify(asked?.intro)).toContain('«la puerta está cerrada»');
    const next = asked === undefined ? null : await on.send('rosa', asked, { partnership: 'oak' });
    expect(JSON.stringify(next)).toContain('la puerta está cerrada');
  });
});

describe('what becomes of it', () => {
  it('is told to who said it, step by step, in their language, and their older card turns', async () => {
    const id = await on.speak('rosa');
    await on.press('dana', 'feedback.see', { id });
    await on.until('2026-06-02', '10:00');
    expect(on.received('rosa').join('\n')).toContain('Dana Lee vio lo que usted dijo');
    await on.press('dana', 'feedback.decide', { id, words: 'We ask the night shift' });
    await on.until('2026-06-03', '10:00');
    expect(on.received('rosa').join('\n')).toContain('Mercy Hospital decidió: We ask the night shift');
    await on.ended('dana', id);
    await on.until('2026-06-04', '10:00');
    const question = on.holding('rosa', 'Sí, está cerrado');
    expect(read(question)).toContain('está hecho: We leave it open on Tuesdays. ¿Está cerrado para usted?');
    const [first] = on.posts().filter(post => post.to === 'rosa');
    expect(first && read(first.card)).toContain('hecho, sin cerrar todavía');
    await on.tap('rosa', question, 'Sí, está cerrado');
    expect(await on.row(id)).toMatchObject({ state: 'closed', posting: 'asked', closedMeans: 'self' });
    await on.until('2026-06-05', '12:00');
    expect(on.received('dana').join('\n')).toContain('It is closed for who said it.');
  });

  it('pressed twice happens once, and an older button says that it went on', async () => {
    const id = await on.speak('rosa');
    for (const _ of [1, 2]) await on.press('dana', 'feedback.see', { id });
    expect(await on.owed('feedback.answered')).toEqual(['rosa']);
    for (const _ of [1, 2]) await on.ended('dana', id);
    expect(await on.owed('feedback.close')).toEqual(['rosa']);
    expect(told(await on.press('dana', 'feedback.see', { id })).summary).toContain('This has gone on since');
    for (const _ of [1, 2]) await on.press('rosa', 'feedback.close', { id });
    expect(await on.owed('feedback.closed')).toEqual(['dana']);
  });

  it('can’t be done, because: that is an answer, too', async () => {
    const id = await on.speak('rosa');
    await on.ended('hal', id, 'fire rules', 'cannot');
    expect(await on.row(id)).toMatchObject({ state: 'cannot', wasDone: false, outcome: 'fire rules' });
    expect(read(shown(await on.words('feedback.close', 'rosa')))).toContain('no es posible, porque: fire rules.');
  });

  it('not yet, for who said it: it is open again with a clock of its own', async () => {
    const id = await on.speak('rosa');
    await on.ended('dana', id);
    await on.press('rosa', 'feedback.not_yet', { id, words: 'only on Tuesdays' });
    expect(await on.row(id)).toMatchObject({ state: 'said', turn: 1, seenOn: null });
    const again = read(shown(await on.words('feedback.said', 'dana')));
    expect(again).toContain('something is not closed yet for who said it');
    expect(again).toContain('Not yet, because: only on Tuesdays');
    await on.ended('dana', id, 'Every day now');
    expect(await on.owed('feedback.close')).toEqual(['rosa', 'rosa']);
  });

  it('is no longer asked of who said it once its clock has run out, and stays as it is', async () => {
    const id = await on.speak('rosa');
    await on.ended('dana', id);
    await on.until('2026-06-02', '12:00');
    expect(read(told(await on.type('rosa', 'hola')))).toContain('Hay una respuesta a');
    await on.until('2026-06-10', '12:00');
    expect(read(told(await on.type('rosa', 'hola')))).not.toContain('Hay una respuesta a');
    expect((await on.row(id)).state).toBe('did');
  });
});

describe('its words', () => {
  const closed = async (): Promise<string> => {
    const id = await on.speak('rosa');
    await on.ended('dana', id);
    await on.press('rosa', 'feedback.close', { id });
    return id;
  };

  it('are proposed at once, changed by who said it, and posted where they meet without a name', async () => {
    const id = await closed();
    const asked = await on.show('rosa', id);
    expect(labels(asked)).toEqual([
      'Sí, publicarlo',
      'Sí, con mi nombre',
      'Cambiar las palabras',
      'No, que quede entre nosotros',
      'Retirar este texto…',
    ]);
    await on.press('rosa', 'feedback.reword', { id, words: 'The door should be open' });
    await on.tap('rosa', await on.show('rosa', id), 'Sí, publicarlo');
    await on.press('rosa', 'feedback.post', { id, name: 'no' });
    await on.until('2026-06-02', '12:00');
    const [post, ...others] = on.received('grace-channel');
    expect(others).toEqual([]);
    expect(post).toContain('You said, we did');
    expect(post).toContain('What Mercy Hospital did: We leave it open on Tuesdays.');
    expect(post).not.toContain('Rosa');
    expect(post).not.toContain(WORDS);
  });

  it('carry a name only where they say so', async () => {
    const id = await closed();
    await on.press('rosa', 'feedback.post', { id, name: 'yes' });
    expect(JSON.stringify(await on.words('feedback.posted', 'channel'))).toContain('Rosa Díaz, Grace Pantry');
  });

  it('are asked after once more the next day, and stay between the two where nobody answers', async () => {
    const id = await closed();
    await on.until('2026-06-02', '12:00');
    expect(on.received('rosa').join('\n')).toContain('¿Puedo publicar esto donde se reúne Fresh Food?');
    await on.until('2026-06-12', '12:00');
    expect((await on.row(id)).posting).toBe('kept');
    expect(on.received('grace-channel')).toEqual([]);
  });

  it('are not posted by anybody else, nor after a no', async () => {
    const id = await closed();
    for (const who of ['dana', 'hal', 'mia', 'luz', 'lena']) await on.press(who, 'feedback.post', { id, name: 'no' });
    expect((await on.row(id)).posting).toBe('asked');
    await on.press('rosa', 'feedback.keep', { id });
    await on.press('rosa', 'feedback.post', { id, name: 'no' });
    expect((await on.row(id)).posting).toBe('kept');
    expect(await on.owed('feedback.posted')).toEqual([]);
  });
});
