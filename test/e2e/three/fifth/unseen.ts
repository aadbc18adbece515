/** Owns the proof that of all that left for anybody nothing shows a pooled answer or who gave it, and that nothing went wrong. */
import { expect, test } from 'vitest';
import type { Overheard } from '../../../support/overheard.ts';
import { DID, WISH } from './closing.ts';
import { LABELS } from './partners.ts';
import { aadOf, COALITION, FOOD, PARTNERS, SCHOOL } from './roster.ts';
import type { Story } from './year.ts';

/** Stands in each card of results and of a pillar that fell. */
const NUMBERS = /of 100 now|How partners rate Mercy|Cómo califican/;
const isPage = (said: string): boolean => said.startsWith('<');

export function aboutWhatLeft(story: () => Story, heard: () => Overheard): void {
  test('no pooled answer outlived the round, and what was published are groups, never an organization', () => {
    const { on } = story();
    expect(on.rows('SELECT "roundId" FROM "Ballot"')).toEqual([]);
    const groups = on
      .rows<{ groupId: string }>('SELECT DISTINCT "groupId" FROM "RoundResult"')
      .map(each => each.groupId);
    const shown = on.rows<{ id: string }>('SELECT id FROM "Partnership" WHERE name = ?', COALITION)[0]?.id;
    expect(groups.sort()).toEqual(['cohort:Coalitions', 'cohort:Direct', `partnership:${shown}`, 'portfolio']);
  });

  test('nothing that ever left shows an answer, or beside a number who gave it', () => {
    const all = story().see.left();
    expect(all.length).toBeGreaterThan(2_000);
    // A code beside its point, however often it is quoted.
    expect(all.filter(each => /\b[RTPCFM]\\*"?\s*[:=]\s*\\*"?[1-5]\b(?!\d)/.test(each))).toEqual([]);
    // A form begins empty, and is never shown filled in.
    expect(all.filter(each => /<input[^>]*type="radio"[^>]*value="[1-5]"[^>]* checked/.test(each))).toEqual([]);
    // Dana's own list may stand in the same message as what fell, and whoever opens a page reads their own name on it.
    const { messages } = story().on.dana.chat;
    const hers = new Set([...messages.values()].flatMap(({ history }) => history.map(each => JSON.stringify(each))));
    const isHers = (said: string) => hers.has(said) || said.includes(aadOf('Dana Lee'));
    const beside = all.filter(each => NUMBERS.test(each) && !isHers(each));
    expect(beside.length).toBeGreaterThan(20);
    const people = (said: string) => PARTNERS.filter(({ name }) => said.includes(name)).length;
    expect(beside.filter(each => people(each) > (isPage(each) ? 1 : 0))).toEqual([]);
    const bare = (said: string) => [FOOD, SCHOOL].reduce((left, name) => left.replaceAll(name, ''), said);
    const named = (said: string) => PARTNERS.some(({ organisation }) => bare(said).includes(organisation));
    expect(beside.filter(each => !isPage(each) && named(each))).toEqual([]);
  });

  test('no line of the log holds a name, a word or an answer; nothing went wrong, nothing was said twice', () => {
    const { on } = story();
    const { printed, holding } = heard();
    const people = PARTNERS.flatMap(({ name, organisation }) => [...name.split(' '), organisation]);
    const points = Object.values(LABELS).flat();
    const written = [WISH, DID, 'Spanish speaker', 'chairs', 'hired', 'Mondays'];
    expect(holding([...people, ...points, ...written, '144444', '244444'])).toEqual([]);
    expect(printed.length).toBeGreaterThan(50);
    expect(on.complaints()).toEqual([]);
    expect(on.rows(`SELECT id, state FROM "Post" WHERE state <> 'sent'`)).toEqual([]);
    expect(on.rows(`SELECT kind FROM "Delivery" WHERE state = 'unreached'`)).toEqual([]);
    const markers = on.fake.world.messages.flatMap(({ metadata }) => metadata?.event_payload.post ?? []);
    expect(new Set(markers).size).toBe(markers.length);
  });
}
