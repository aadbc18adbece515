/** Owns the line by which an agenda says that a partner asked to talk about a statement: never who, never what they answered. */
import type { Language } from '../../domain/person.ts';
import { type Code, codes } from '../../domain/trust/statements.ts';
import * as en from '../words/en/pulse.ts';
import * as es from '../words/es/pulse.ts';

const dictionary = { en, es } as const satisfies Readonly<Record<Language, typeof en>>;

export function agendaLine(language: Language, code: Code): string {
  const { agendaLine: worded, topics } = dictionary[language];
  return worded(topics[code]);
}

/** The statement a line of an agenda asks to talk about, in whichever language it was kept. */
export function statementAsked(text: string): Code | null {
  return codes.find(code => text === agendaLine('en', code) || text === agendaLine('es', code)) ?? null;
}

/** Such a line in the language of whoever reads it; what people wrote themselves stays as they wrote it. */
export function inLanguage(language: Language, text: string): string {
  const code = statementAsked(text);
  return code === null ? text : agendaLine(language, code);
}
