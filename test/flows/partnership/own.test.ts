/** Proves one's own settings, a partnership's rest, place and end, on the real store (product §8, §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labelled, labels, read, told } from '../../support/reading.ts';
import { place } from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const rosa = () => on.client.person.findUniqueOrThrow({ where: { id: 'rosa' } });

describe('a pause', () => {
  it('is typed in either language, echoed as a date, and ends by itself', async () => {
    expect(read(told(await on.type('dana', 'pause until June 12')))).toContain('quiet until Friday, June 12');
    expect(read(told(await on.type('rosa', 'pausa hasta el 12 de junio')))).toContain('hasta el viernes, 12 de junio');
    expect((await rosa()).pausedUntil).toBe('2026-06-12');
    await on.press('dana', 'commitment.record', {
      nonce: 'P',
      partnership: 'food',
      owner: 'rosa-food',
      what: 'A shelf',
      due: 'June 20',
    });
    await on.until('2026-06-11', '16:00');
    expect(on.received('rosa')).toEqual([]);
    await on.until('2026-06-12', '12:00');
    expect(on.received('rosa').join()).toContain('A shelf');
  });

  it('is asked about where the day is missing or over, and ends on request', async () => {
    expect(form(await on.type('rosa', 'pausa')).action).toBe('person.pause');
    expect((await on.press('dana', 'person.pause', { until: 'May 2, 2026' })).fix?.until).toContain('over');
    expect((await on.press('dana', 'person.pause', { until: 'today' })).fix?.until).toContain('over');
    await on.type('rosa', 'pausa hasta el 12 de junio');
    expect(read(told(await on.type('rosa', 'seguir')))).toContain('Vuelvo a escribir');
    expect((await rosa()).pausedUntil).toBeNull();
    expect(read(told(await on.type('rosa', 'seguir')))).toContain('No está en pausa');
  });
});

describe('Stop these', () => {
  it('stands on every message nobody asked for, works in one tap, tells the steward kindly, and can be undone', async () => {
    await on.press('dana', 'commitment.record', {
      nonce: 'P',
      partnership: 'food',
      owner: 'rosa-food',
      what: 'A shelf',
      due: 'June 20',
    });
    await on.until('2026-06-02', '12:00');
    const card = on.holding('rosa', 'No recibir más');
    expect(labelled(card, 'No recibir más').values).toEqual({ families: 'questions' });
    const said = told(await on.tap('rosa', card, 'No recibir más'));
    expect(said.summary).toContain('preguntas sobre promesas');
    expect((await rosa()).stopped).toContain('commitment.accept');
    await on.until('2026-06-03', '12:00');
    expect(on.received('dana').join()).toContain(
      'Rosa Díaz would rather not get these from me: questions about promises',
    );
    await on.tap('rosa', said, 'Otra vez: preguntas sobre promesas');
    expect((await rosa()).stopped).toBe('');
  });

  it('is not on an introduction, nor in a place', async () => {
    const all = on.posts().filter(post => post.to === CHANNEL.conversation);
    expect(all.flatMap(post => labels(post.card))).not.toContain('Stop these');
    await on.press('dana', 'contact.add', {
      nonce: 'LUZ',
      partnership: 'food',
      person: 'Luz, luz@grace.example',
      organisation: 'grace',
      role: 'member',
      language: 'en',
    });
    await on.account('Luz', 'luz');
    await on.press('dana', 'contact.send', { id: 'LUZ' });
    await on.until('2026-06-02', '12:00');
    expect(labels(on.latest('luz'))).not.toContain('Stop these');
  });

  it('a made-up family is no family', async () => {
    expect(told(await on.press('rosa', 'person.stop', { families: 'everything,constructor' })).summary).toContain(
      'No pude leerlo',
    );
    expect((await rosa()).stopped).toBe('');
  });
});

describe('language, way and details', () => {
  it('“español” and “english” change the language of everything', async () => {
    expect(read(told(await on.type('rosa', 'english')))).toContain('I speak English with you now');
    expect((await rosa()).language).toBe('en');
    expect(read(told(await on.type('rosa', 'Español')))).toContain('Desde ahora le hablo en español');
  });

  it('“Call me” really ends messages, and coming back is one tap', async () => {
    const settings = told(await on.type('rosa', 'ajustes'));
    expect(read(settings)).toContain('Fresh Food: dijo que sí');
    await on.tap('rosa', settings, 'Mejor llámenme');
    expect(await on.contact('rosa-food')).toMatchObject({ consent: 'call', channel: 'phone', consentMeans: 'self' });
    await on.press('dana', 'commitment.record', {
      nonce: 'P',
      partnership: 'food',
      owner: 'dana-food',
      what: 'A shelf',
      due: 'June 2',
    });
    await on.press('dana', 'commitment.done', { id: 'P' });
    await on.until('2026-06-10', '12:00');
    expect(on.received('rosa')).toEqual([]);
    await on.press('rosa', 'contact.consent', { id: 'rosa-food', answer: 'here' });
    expect(await on.contact('rosa-food')).toMatchObject({ consent: 'here', channel: 'web' });
  });

  it('details are read, and what cannot be read is said at its field', async () => {
    const good = {
      name: 'Rosa Díaz',
      email: '',
      phone: '555 010 2233',
      zone: 'America/Chicago',
      days: 'mar jue',
      from: '8:30',
      to: '12:00',
    };
    await on.press('rosa', 'person.details', good);
    expect(await rosa()).toMatchObject({
      email: null,
      phone: '555 010 2233',
      timeZone: 'America/Chicago',
      workingDays: 'Tue Thu',
      politeFrom: '08:30',
      politeTo: '12:00',
    });
    const wrong: readonly [Partial<typeof good>, string][] = [
      [{ name: ' ' }, 'name'],
      [{ email: 'rosa' }, 'email'],
      [{ phone: '12' }, 'phone'],
      [{ zone: 'Mars/Olympus' }, 'zone'],
      [{ days: 'whenever' }, 'days'],
      [{ from: 'early' }, 'from'],
      [{ to: '08:00' }, 'to'],
    ];
    for (const [values, field] of wrong) {
      expect(Object.keys((await on.press('rosa', 'person.details', { ...good, ...values })).fix ?? {})).toEqual([
        field,
      ]);
    }
  });
});

describe('a partnership’s rest, description and end', () => {
  it('either steward lets it rest; the other side is told; it ends by itself', async () => {
    const said = told(await on.press('rosa', 'partnership.rest', { id: 'food', months: '7,8', until: '15 de junio' }));
    expect(read(said)).toContain('Fresh Food descansa hasta el lunes, 15 de junio, cada año en julio y agosto');
    expect(await on.partnership('food')).toMatchObject({
      state: 'resting',
      restUntil: '2026-06-15',
      restMonths: '7,8',
    });
    await on.until('2026-06-02', '12:00');
    expect(on.received('dana').join()).toContain('Something changed in how “Fresh Food” meets');
    await on.until('2026-06-15', '12:00');
    expect((await on.partnership('food')).state).toBe('active');
    expect(
      (await on.press('rosa', 'partnership.rest', { id: 'food', months: '1,2,3,4,5,6,7,8,9,10,11,12', until: '' })).fix,
    ).toHaveProperty('months');
  });

  it('ends with its open promises taken back, and everybody who said yes is told', async () => {
    await on.press('dana', 'commitment.record', {
      nonce: 'P',
      partnership: 'food',
      owner: 'dana-food',
      what: 'A shelf',
      due: 'June 20',
    });
    const asked = form(await on.press('dana', 'partnership.ask_end', { id: 'food' }));
    expect(asked.fields).toEqual([]);
    await on.press('dana', 'partnership.end', { id: 'food' });
    await on.press('dana', 'partnership.end', { id: 'food' });
    expect((await on.partnership('food')).state).toBe('ended');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'P' } })).state).toBe('withdrawn');
    await on.until('2026-06-02', '12:00');
    expect(on.received('rosa').join()).toContain('Mercy Hospital ha terminado la alianza «Fresh Food»');
    expect(told(await on.press('dana', 'partnership.rest', { id: 'food', months: '', until: '' })).summary).toContain(
      'has ended',
    );
  });
});

describe('here', () => {
  it('binds the channel it is said in, by name or by choice', async () => {
    await on.type('dana', '/tend here Fresh Food', CHANNEL);
    expect(await on.client.place.findMany()).toMatchObject([
      { conversation: 'grace-channel', partnershipId: 'food', forLeaders: false },
    ]);
    await on.until('2026-06-02', '12:00');
    expect(on.received('grace-channel').join()).toContain('Mercy Hospital and Grace Pantry keep one list');
    expect(on.received('grace-channel').join()).toContain('llevan una lista única');
    const choose = told(await on.type('dana', 'here', { ...CHANNEL, conversation: 'other' }));
    expect(choose.summary).toContain('From now on I post for “Fresh Food” here');
  });

  it('is the host steward’s and coordinator’s, needs a channel, and takes nothing from others', async () => {
    expect(told(await on.type('rosa', 'aquí Fresh Food', CHANNEL)).summary).toContain('encargada del anfitrión');
    expect(told(await on.type('dana', 'here Fresh Food')).summary).toContain('channel where the partnership meets');
    expect(await on.client.place.count()).toBe(0);
    const elsewhere = await on.client.partnership.create({
      data: { ...(await on.partnership('food')), id: 'elm', name: 'Elm' },
    });
    await on.client.place.create({ data: place({ id: 'elm-place', ...CHANNEL, partnershipId: elsewhere.id }) });
    await on.client.hostRole.deleteMany();
    expect(told(await on.type('dana', 'here Fresh Food', CHANNEL)).summary).toContain('used by other partners');
  });

  it('a coordinator binds the leaders’ channel', async () => {
    await on.type('dana', 'here leaders', CHANNEL);
    expect(await on.client.place.findMany()).toMatchObject([{ forLeaders: true, partnershipId: null }]);
    await on.type('dana', 'aquí la dirección', { ...CHANNEL, conversation: 'second' });
    const places = await on.client.place.findMany({ where: { forLeaders: true } });
    expect(places.map(each => each.conversation)).toEqual(['second']);
    expect(told(await on.type('rosa', 'aquí líderes', CHANNEL)).summary).toContain('para quienes coordinan');
  });
});
