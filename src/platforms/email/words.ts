/** Owns the few words around the link in a mail: a name and where to look, nothing of what it is about. */
import type { CardLanguage } from '../../cards/card.ts';

type MailWords = { readonly subject: string; readonly body: (name: string, url: string) => string };

export const mailWords: Readonly<Record<CardLanguage, MailWords>> = {
  en: {
    subject: 'Tend has something for you',
    body: (name, url) => `Hello ${name},\n\nTend has something for you. Look here, no account needed:\n${url}\n`,
  },
  es: {
    subject: 'Tend tiene algo para usted',
    body: (name, url) => `Hola, ${name}:\n\nTend tiene algo para usted. Mírelo aquí, sin cuenta:\n${url}\n`,
  },
};
