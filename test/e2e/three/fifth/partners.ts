/** Owns what the twelve do on their own platforms in their own languages: they say yes, and answer the questions about trust. */
import { vi } from 'vitest';
import type { Visitor } from '../../../support/linkstage.ts';
import { PATIENCE } from '../../patience.ts';
import { fill, press } from '../../slack/eyes.ts';
import { PARTNERS } from './roster.ts';
import type { City } from './stage.ts';

export type Partner = (typeof PARTNERS)[number];

/** The point each statement gets: R, T, P, C, F, M. */
export type Points = string;

const CODES = ['R', 'T', 'P', 'C', 'F', 'M'] as const;
/** How each statement begins on a card at Teams. */
const BEGINS = {
  R: 'Mercy Hospital did what it said',
  T: 'Mercy Hospital told us early',
  P: 'What we get out',
  C: 'I am confident',
  F: 'Mercy Hospital gives us a fair say',
  M: 'The way Mercy Hospital keeps in touch',
};
export const LABELS = {
  en: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  es: ['Muy en desacuerdo', 'En desacuerdo', 'Ni de acuerdo ni en desacuerdo', 'De acuerdo', 'Muy de acuerdo'],
};
const YES = { en: 'Yes, here', es: 'Sí, por aquí' };
const START = { en: 'Start', es: 'Empezar' };

export const named = (name: string): Partner => {
  const found = PARTNERS.find(each => each.name === name);
  if (found === undefined) throw new Error(`${name} is no partner`);
  return found;
};

export function partnersIn(on: City) {
  const page = async ({ name, language }: Partner, label: Readonly<Record<'en' | 'es', string>>): Promise<Visitor> => {
    const there = await on.opensMail(name);
    await there.press(label[language]);
    return there;
  };
  /** As soon as it is in sight: an answer may still be on its way. */
  const pressed = ({ name }: Partner, label: RegExp, filled: Readonly<Record<string, string>> = {}): Promise<string> =>
    vi.waitFor(() => on.onTeams(name).presses(label, filled), PATIENCE);
  return {
    saysYes: async (who: Partner): Promise<void> => {
      if (who.on === 'email') return void (await page(who, YES));
      if (who.on === 'slack') return void (await press(on.onSlack(who.name), YES[who.language]));
      await pressed(who, /^Yes, here$/);
    },
    /** Start, six taps, send. */
    answers: async (who: Partner, points: Points): Promise<void> => {
      const each = <Value>(value: (code: (typeof CODES)[number], point: string) => readonly [string, Value]) =>
        Object.fromEntries(CODES.map((code, at) => value(code, points[at] ?? '')));
      if (who.on === 'email') {
        await (await page(who, START)).submit(each((code, point) => [code, point]));
      } else if (who.on === 'slack') {
        await press(on.onSlack(who.name), START[who.language]);
        const label = (point: string) => LABELS[who.language][Number(point) - 1] ?? '';
        await fill(
          on.onSlack(who.name),
          each((code, point) => [`f:${code}`, label(point)]),
        );
      } else {
        await pressed(who, /^Start$/);
        await pressed(
          who,
          /^Send$/,
          each((code, point) => [BEGINS[code], point]),
        );
      }
    },
  };
}
