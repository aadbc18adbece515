/** Owns the card language: what any platform can show. No feature is named here, and no platform. */
import type { Form } from './form.ts';
import { bare, plain, type Text, tame } from './text.ts';

/** ISO 639-1; screen readers and date pickers need to know which language a card speaks. */
export type CardLanguage = 'en' | 'es';

/** A button: `action` and `values` come back unchanged in the Intent; they are claims to be checked, never facts. */
export type Button = {
  readonly label: string;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly look: 'main' | 'plain' | 'quiet';
  /** What a screen reader says when the label alone would not tell which row it belongs to. */
  readonly spoken?: string;
};

export type Fact = { readonly label: string; readonly value: Text };

/** Numbers drawn by the platform where it can; what stands below it carries the same numbers in words. */
export type Chart = {
  readonly kind: 'chart';
  readonly shape: 'line' | 'bar';
  readonly title: string;
  readonly categories: readonly string[];
  /** The civil dates the categories name, where they name days: by these a platform can leave gaps in a line. */
  readonly days?: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
};

export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
};

/** A date for the reader's own calendar; platforms offer it as an .ics file. `start` is an instant, length in minutes. */
export type CalendarEntry = {
  readonly kind: 'calendar';
  readonly uid: string;
  readonly label: string;
  readonly title: string;
  readonly start: Date;
  readonly minutes: number;
  readonly where: string;
};

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered: boolean }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'divider' }
  | Table
  | Chart
  | CalendarEntry;

/** One message. `summary` is the fallback: what a notification shows and a screen reader says first; never empty. */
export type Card = {
  readonly language: CardLanguage;
  readonly summary: string;
  readonly blocks: readonly Block[];
};

export function card(language: CardLanguage, summary: Text | string, ...blocks: readonly Block[]): Card {
  return { language, summary: typeof summary === 'string' ? tame(summary) : bare(summary), blocks };
}

export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', text: tame(text), level };
}

/** Whether the block below a chart tells its numbers: then a platform that draws none has nothing to add. */
export function tellsNumbers(below: Block | undefined): boolean {
  return below?.kind === 'table' || below?.kind === 'note';
}

export function text(words: Text | string): Block {
  return { kind: 'text', text: typeof words === 'string' ? plain(words) : words };
}

/** Small print: how a number is made, who sees what. */
export function note(words: Text | string): Block {
  return { kind: 'note', text: typeof words === 'string' ? plain(words) : words };
}

export function quote(words: string, by: string): Block {
  return { kind: 'quote', text: tame(words), by: tame(by) };
}

export function facts(...rows: readonly Fact[]): Block {
  return { kind: 'facts', facts: rows };
}

export function list(items: readonly Text[], ordered = false): Block {
  return { kind: 'list', items, ordered };
}

export function buttons(...row: readonly Button[]): Block {
  return { kind: 'buttons', buttons: row };
}

export function divider(): Block {
  return { kind: 'divider' };
}

export function button(
  label: string,
  action: string,
  values: Readonly<Record<string, string>> = {},
  look: Button['look'] = 'plain',
): Button {
  return { label, action, values, look };
}

/** Every button of a card, wherever it stands: for tests and for renderers that must bind each action once. */
export function buttonsOf(shown: Card): readonly Button[] {
  return shown.blocks.flatMap(block => (block.kind === 'buttons' ? [...block.buttons] : []));
}
