/** Owns every English sentence about the question of the year: does what we achieve match what the community asked for? */
import { say, type Text } from '../../../cards/text.ts';

export const statement: string = 'What comes of our work together is what our community asked for.';

export const ask = {
  question: say`One question for this year: does what we achieve match what your community asked for? It takes half a minute.`,
  why: (host: string): Text => say`Your answer helps ${host} and you to plan the next year.`,
  whether: (who: string): Text => say`${who} can see if you answered, not what.`,
  confidential: (host: string, day: string): Text =>
    say`Your answer is confidential. It is sealed until we close on ${day}. Then I count it, and delete it. What is published can be seen by ${host} and its partners.`,
};

export const place = {
  question: (day: string): Text =>
    say`One question for this year is open until ${day}. Does what we achieve match what your community asked for?`,
};

export const form = {
  title: 'One question for this year',
  window: say`Think of the last year.`,
  pooled: say`Counted in averages only.`,
};

export const need = (day: string): Text =>
  say`One question for this year: does what we achieve match what your community asked for? Open until ${day}.`;

export const results = {
  title: 'What communities asked for',
  summary: (points: string, answered: number, asked: number): Text =>
    say`Does what we achieve match what communities asked for? Our partners say ${points} of 100. ${answered} of ${asked} answered.`,
  nothing: (people: number, organizations: number): Text =>
    say`Does what we achieve match what communities asked for? Too few answered to show a number. For that, ${people} people from ${organizations} organizations must have had their say.`,
  group: (name: string, points: string, answered: number, asked: number): string =>
    `${name}: ${points} of 100 (${answered} of ${asked} answered)`,
  how: (people: number, organizations: number): Text =>
    say`Here is how this number is made. I show none till ${people} people from ${organizations} organizations have had their say. That was set when the question opened. “Strongly disagree” is 0. “Strongly agree” is 100. Each organization counts once: I take the mean of what its people say. Very high or low numbers are not exact. For a small group I round to even numbers. I have deleted the answers behind it.`,
};
