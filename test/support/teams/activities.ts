/** Owns the activities Teams sends: words, presses of old and new clients, dialogs, the message action, comings and goings. */
import { BOT, type FakeTeams, TENANT } from './teams.ts';
import type { Conversation, Json, Person } from './world.ts';

let count = 0;

/** Ids are Teams' own: different for each, the same when told again. */
function nextId(): string {
  count += 1;
  return `f:${count}`;
}

export function activityBy(fake: FakeTeams, person: Person, where: Conversation, more: Json): Json {
  const isPersonal = where.kind === 'personal';
  return {
    id: nextId(),
    channelId: 'msteams',
    serviceUrl: fake.service(),
    timestamp: '2026-06-05T14:00:00.000Z',
    from: { id: person.id, name: person.name, aadObjectId: person.aad },
    recipient: { id: BOT, name: 'Tend' },
    conversation: {
      id: where.kind === 'channel' ? `${where.id};messageid=1` : where.id,
      conversationType: where.kind,
      tenantId: TENANT,
      ...(isPersonal ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: TENANT },
      ...(where.kind === 'channel' ? { team: { id: '19:team' }, channel: { id: where.id } } : {}),
    },
    ...more,
  };
}

export const words = (fake: FakeTeams, person: Person, where: Conversation, text: string): Json =>
  activityBy(fake, person, where, { type: 'message', text });

export function mention(fake: FakeTeams, person: Person, where: Conversation, text: string): Json {
  const entities = [{ type: 'mention', text: '<at>Tend</at>', mentioned: { id: BOT, name: 'Tend' } }];
  return activityBy(fake, person, where, { type: 'message', text: `<at>Tend</at> ${text}`, entities });
}

type Action = { readonly verb?: unknown; readonly data?: unknown };

export const press = (fake: FakeTeams, person: Person, where: Conversation, { verb, data }: Action, card = ''): Json =>
  activityBy(fake, person, where, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data } },
    ...(card === '' ? {} : { replyToId: card }),
  });

export const submit = (fake: FakeTeams, person: Person, where: Conversation, data: unknown, card = ''): Json =>
  activityBy(fake, person, where, { type: 'message', value: data, ...(card === '' ? {} : { replyToId: card }) });

export const invoke = (fake: FakeTeams, person: Person, where: Conversation, name: string, value: unknown): Json =>
  activityBy(fake, person, where, { type: 'invoke', name, value });

/** The message action, on a message of somebody's. */
export function messageAction(html: string, author: Person | null, data?: Json): Json {
  return {
    commandId: 'promise_from_message',
    commandContext: 'message',
    messagePayload: {
      id: '1',
      body: { contentType: 'html', content: html },
      linkToMessage: 'https://teams.microsoft.com/l/message/1',
      ...(author === null ? {} : { from: { user: { id: author.aad, displayName: author.name } } }),
    },
    ...(data === undefined ? {} : { data }),
  };
}
