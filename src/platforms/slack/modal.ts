/** Owns forms as modals, and the view that says so where Slack cannot hold one. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Form } from '../../cards/form.ts';
import { plain, tame } from '../../cards/text.ts';
import { pack, type Values } from './carried.ts';
import { draw, newTally, note, type SlackBlock } from './draw.ts';
import { inputs } from './fields.ts';
import { characters, fitted, limits, size } from './limits.ts';
import { plainText } from './richtext.ts';
import { squeeze } from './squeeze.ts';
import { frameWords } from './words.ts';

/** Tried in turn: a form whose choices are too much for one view offers fewer of them and says so. */
const FEWER_CHOICES = [10_000, 2000, 1000, 500, 200, 100, 50];
const INTRO_ROOM = 60_000;

/** `carry`: what the platform itself wants back with the answer, such as the channel and the message it came from. */
export function viewOf(form: Form, carry: Values): ModalView {
  const say = frameWords[form.language];
  const isTitle = characters(tame(form.title)) <= limits.view.word;
  const submit = characters(tame(form.submit)) <= limits.view.word ? form.submit : say.send;
  const above = intro(form, isTitle) as KnownBlock[];
  for (const mostChoices of FEWER_CHOICES) {
    const long: string[] = [];
    const fields = inputs(form, { mostChoices, long });
    const view: ModalView = {
      type: 'modal',
      callback_id: form.action,
      private_metadata: pack({ hidden: form.hidden, carry, long }),
      title: plainText(isTitle ? form.title : say.fillIn, limits.view.word),
      submit: plainText(submit, limits.view.word),
      close: plainText(say.cancel, limits.view.word),
      blocks: [...above, ...fields],
    };
    if (holds(view)) return view;
  }
  return leftOut(form);
}

/** A title that is too long for the bar stands in full below it. */
function intro(form: Form, isTitle: boolean): readonly SlackBlock[] {
  const title = isTitle ? [] : [{ kind: 'heading', text: form.title, level: 2 } as const];
  const on = {
    surface: 'modal',
    language: form.language,
    native: false,
    calendarUrl: null,
    tally: newTally(),
  } as const;
  const pieces = draw([...title, ...form.intro], on);
  const room = { blocks: limits.view.blocks - form.fields.length, room: INTRO_ROOM, measure: size };
  return squeeze(pieces, room, lines => note(plain(frameWords[form.language].more.modal(lines))));
}

function holds({ callback_id = '', private_metadata = '', blocks, ...view }: ModalView): boolean {
  const ids = [callback_id, ...blocks.map(block => block.block_id ?? '')];
  const total = blocks.reduce((sum, block) => sum + size(block), size(view) + size(private_metadata));
  return (
    private_metadata.length <= limits.view.metadata &&
    ids.every(id => id.length <= limits.id) &&
    blocks.length > 0 &&
    blocks.length <= limits.view.blocks &&
    total <= limits.view.bytes * 0.96
  );
}

/** Better said than cut: a form that came back without what it carries would change the wrong thing. */
function leftOut({ language, title }: Form): ModalView {
  const say = frameWords[language];
  return {
    type: 'modal',
    title: plainText(say.fillIn, limits.view.word),
    close: plainText(say.close, limits.view.word),
    blocks: [{ type: 'section', text: plainText(say.formLeftOut(fitted(title, limits.header)), limits.section) }],
  };
}
