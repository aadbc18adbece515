/** Owns the line by which an agenda says that a partner asked to talk about a statement: never who, never what they answered. */
import type { Language } from '../../domain/person.ts';
import { type Code, codes } from '../../domain/trust/statements.ts';
import * as enDip from '../words/en/dip.ts';
import * as en from '../words/en/pulse.ts';
import * as esDip from '../words/es/dip.ts';
import * as es from '../words/es/pulse.ts';

const dictionary = { en, es } as const satisfies Readonly<Record<Language, typeof en>>;

const dips = { en: enDip, es: esDip } as const satisfies Readonly<Record<Language, typeof enDip>>;

/** The same where answers fell or are low, and whoever read them asks to talk about it. */
export function dipLine(language: Language, code: Code): string {
  return dips[language].agenda.line(dictionary[language].topics[code]);
}

export function agendaLine(language: Language, code: Code): string {
  const { agendaLine: worded, topics } = dictionary[language];
  return worded(topics[code]);
}

/** The statement a line of an agenda asks to talk about, in whichever language it was kept. */
export function statementAsked(text: string): Code | null {
  return codes.find(code => text === agendaLine('en', code) || text === agendaLine('es', code)) ?? null;
}

/** Likewise where answers fell. */
export function statementFallen(text: string): Code | null {
  return codes.find(code => text === dipLine('en', code) || text === dipLine('es', code)) ?? null;
}

/** Such a line in the language of whoever reads it; what people wrote themselves stays as they wrote it. */
export function inLanguage(language: Language, text: string): string {
  const code = statementAsked(text);
  if (code !== null) return agendaLine(language, code);
  const fallen = statementFallen(text);
  return fallen === null ? text : dipLine(language, fallen);
}
