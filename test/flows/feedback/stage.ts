/** Builds Fresh Food with everybody who may look at what is said in it: both sides' stewards, backup, members and second persons. */
import type { Card } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import { form, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

export const WORDS = 'The back door is locked when the van comes';

/**
 * At Mercy: dana steward, hal backup, mo member, sol second person. At Grace: rosa steward (Spanish), mia member, pia second
 * person, gone until yesterday. lena leads, cora coordinates; luz is of another partnership.
 */
export async function said(options: { readonly place?: boolean } = {}) {
  const on = await stage({ coordinator: false });
  const { client } = on;
  const people = {
    hal: { organisationId: 'mercy', role: 'backup' },
    mo: { organisationId: 'mercy', role: 'member' },
    sol: { organisationId: 'mercy', role: 'member', isSecond: true },
    mia: { organisationId: 'grace', role: 'member' },
    pia: { organisationId: 'grace', role: 'member', isSecond: true },
    gone: { organisationId: 'grace', role: 'steward', until: '2026-05-31' },
  } as const;
  const ids = [...Object.keys(people), 'lena', 'cora'];
  await client.person.createMany({ data: ids.map(id => rows.person({ id, name: nameOf(id) })) });
  await client.account.createMany({ data: ids.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })) });
  await client.contact.createMany({
    data: Object.entries(people).map(([personId, more]) =>
      rows.contact({ id: `${personId}-food`, partnershipId: 'food', personId, channel: 'web', ...more }),
    ),
  });
  await client.hostRole.createMany({
    data: [
      rows.hostRole({ personId: 'lena', role: 'leader' }),
      rows.hostRole({ personId: 'cora', role: 'coordinator' }),
    ],
  });
  const oak = await rows.another(client, 'oak');
  await client.account.create({ data: rows.account({ id: 'luz-web', user: 'luz', personId: oak.person.id }) });
  if (options.place !== false) {
    await client.place.create({
      data: rows.place({ id: 'channel', ...CHANNEL, name: 'Grace', partnershipId: 'food' }),
    });
  }
  return { ...on, ...saying(on) };
}

export type Said = Awaited<ReturnType<typeof said>>;

const nameOf = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Hill`;

/** What people do with it, as they would: by the form and by the buttons of the card they hold. */
function saying(on: Stage) {
  const asked = async (who: string): Promise<Form> =>
    form(await on.press(who, 'feedback.ask', { partnership: 'food' }));
  const show = async (who: string, id: string): Promise<Card> => told(await on.press(who, 'feedback.show', { id }));
  const only = async () => on.client.feedback.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  return {
    asked,
    show,
    /** The newest row. */
    only,
    /** Says it by the form; its id. */
    speak: async (who: string, values: Readonly<Record<string, string>> = {}): Promise<string> => {
      const filled = await asked(who);
      told(await on.send(who, filled, { words: WORDS, kind: 'feedback', voice: 'named', ...values }));
      return filled.hidden.nonce ?? '';
    },
    /** Answers whether somebody reads anything of it by its id. */
    reads: async (who: string, id: string): Promise<boolean> =>
      JSON.stringify(await on.press(who, 'feedback.show', { id })).includes(WORDS),
    ended: (who: string, id: string, words = 'We leave it open on Tuesdays', how = 'did') =>
      on.press(who, 'feedback.end', { id, how, words }),
    row: (id: string) => on.client.feedback.findUniqueOrThrow({ where: { id } }),
    owed: async (kind: string): Promise<readonly string[]> => {
      const found = await on.client.delivery.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } });
      return found.map(each => each.personId ?? each.placeId ?? '').sort();
    },
  };
}
