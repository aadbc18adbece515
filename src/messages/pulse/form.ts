/** Owns the one form of six statements: a choice names the point on the scale, never the person (product §4). */
import { note } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { type Code, codes } from '../../domain/trust/statements.ts';
import { type AskView, dated, type How, listed, wordsFor } from './view.ts';
import * as yearly from './yearly.ts';

const LONGEST_COMMENT = 1500;

/** Always empty: what was sent before is never shown again. */
export function questions(view: AskView, how: How): Form {
  if (view.round.kind === 'yearly') return yearly.question(view);
  const { form: say, buttons } = wordsFor(view);
  const isByName = how === 'by_name';
  const mode = isByName ? say.byName(listed(view, view.readers), dated(view, view.round.closesOn)) : say.pooled;
  return {
    language: view.language,
    title: say.title(view.host),
    action: 'pulse.cast',
    // Who was named when it opened: nobody else will read it, whoever becomes a steward meanwhile.
    hidden: { id: view.round.id, how, ...(isByName ? { readers: view.readerIds.join(',') } : {}) },
    intro: [
      note(say[view.window]),
      note(mode),
      note(say.agendaNote(dated(view, view.round.closesOn))),
      ...(view.answered ? [note(say.again)] : []),
    ],
    fields: [...statements(view), ...comment(view, how)],
    submit: buttons.send,
  };
}

/** Nothing is required: a skipped statement is an answer like any other. */
function statements(view: AskView): readonly Field[] {
  const say = wordsFor(view);
  const scale = say.points.map((label, at): Choice => ({ value: String(at + 1), label }));
  const choices = [...scale, { value: 'skip', label: say.skip }];
  return codes.flatMap(code => [
    { kind: 'choice', name: code, label: say.statements[code](view.host), required: false, choices },
    agenda(view, code),
  ]);
}

/** A tick under its statement costs whoever does not want it nothing; it always begins empty, whatever was asked for before. */
function agenda(view: AskView, code: Code): Field {
  const { form: say, topics } = wordsFor(view);
  return {
    kind: 'several',
    name: `agenda${code}`,
    label: topics[code],
    required: false,
    choices: [{ value: 'yes', label: say.agenda }],
    value: [],
  };
}

/** Where no average can be shown, a pooled comment would be destroyed unread: then none is asked for. */
function comment(view: AskView, how: How): readonly Field[] {
  if (how === 'pooled' && view.reach === 'none') return [];
  const say = wordsFor(view).form;
  return [
    {
      kind: 'words',
      name: 'comment',
      label: say.comment(view.host),
      hint: say.commentHint,
      required: false,
      most: LONGEST_COMMENT,
    },
  ];
}
