/** The rehearsal's platform posts into a thread, at product time, under the Post's own marker. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webChat } from '../../../src/platforms/web/chat.ts';
import * as sample from '../../support/websample.ts';
import { account, rosa, type WebStage, webStage } from '../../support/webstage.ts';

let stage: WebStage;
const real = new Date('2031-01-01T00:00:00Z');

beforeAll(async () => {
  stage = await webStage();
});
afterAll(() => stage.listening.close());

test('post, find, update; a marker posted twice is one line', async () => {
  const chat = webChat(stage.thread, { now: () => stage.now, wall: () => real });
  const to = account(rosa);
  expect(await chat.find(to, 'M1', real)).toBeNull();
  const remote = await chat.post(to, sample.first, 'M1');
  expect(await chat.post(to, sample.brief, 'M1')).toBe(remote);
  expect(await chat.find(to, 'M1', real)).toBe(remote);
  await chat.update(to, remote, sample.digest);
  expect(stage.lines(to)).toEqual([{ remote, at: stage.now, said: { by: 'bot', card: sample.digest } }]);
});
