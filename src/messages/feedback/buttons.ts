/** Owns which buttons something said offers to whom: only what the rules would accept; a button names the row and nobody. */
import { type Block, type Button, button, buttons } from '../../cards/card.ts';
import { dictionary, type FeedbackView, type Reading, wordsFor } from './view.ts';

/** Wherever people read of their partnership. */
export function say(language: Reading['language'], partnership?: string): Button {
  const values = partnership === undefined ? {} : { partnership };
  return button(dictionary[language].buttons.say, 'feedback.ask', values, 'quiet');
}

export function row(view: FeedbackView): readonly Block[] {
  const offered = offers(view);
  return offered.length === 0 ? [] : [buttons(...offered)];
}

export function show(view: FeedbackView): Block {
  return buttons(make(view, 'show', 'feedback.show', 'quiet'));
}

export function offers(view: FeedbackView): readonly Button[] {
  if (view.feedback.kind === 'concern') return talking(view);
  if (view.stand === 'answerer') return answering(view);
  return view.stand === 'sayer' ? closing(view) : [];
}

function answering(view: FeedbackView): readonly Button[] {
  const { state } = view.feedback;
  const end = (how: 'did' | 'cannot', look: Button['look']) => ({
    ...make(view, how, 'feedback.ask_end', look),
    values: { id: view.feedback.id, how },
  });
  switch (state) {
    case 'said':
      return [
        make(view, 'see', 'feedback.see', 'main'),
        make(view, 'decide', 'feedback.ask_decide'),
        end('did', 'plain'),
        end('cannot', 'plain'),
      ];
    case 'seen':
      return [make(view, 'decide', 'feedback.ask_decide', 'main'), end('did', 'plain'), end('cannot', 'plain')];
    case 'decided':
      return [end('did', 'main'), end('cannot', 'plain')];
    default:
      return [];
  }
}

function closing(view: FeedbackView): readonly Button[] {
  const { state, posting } = view.feedback;
  if (state === 'did' || state === 'cannot') {
    return [make(view, 'close', 'feedback.close', 'main'), make(view, 'notYet', 'feedback.ask_not_yet')];
  }
  return posting === 'asked' ? agreeing(view) : [];
}

/** Whether its words may be posted. */
function agreeing(view: FeedbackView): readonly Button[] {
  const { id, voice } = view.feedback;
  const named = { ...make(view, 'postNamed', 'feedback.post'), values: { id, name: 'yes' } };
  return [
    { ...make(view, 'post', 'feedback.post', 'main'), values: { id, name: 'no' } },
    // Who spoke in confidence is not one slip away from being named to everybody.
    ...(voice === 'named' ? [named] : []),
    make(view, 'reword', 'feedback.ask_reword'),
    make(view, 'keep', 'feedback.keep', 'quiet'),
  ];
}

/** A concern is written down by everybody who talks about it; who raised it may, too. */
function talking(view: FeedbackView): readonly Button[] {
  const { state, withSecond } = view.feedback;
  if (view.stand === 'reader' || state === 'closed') return [];
  return [
    ...(state === 'said' && view.stand === 'answerer' ? [make(view, 'see', 'feedback.see')] : []),
    make(view, 'outcome', 'feedback.ask_outcome', 'main'),
    ...(withSecond ? [] : [make(view, 'pass', 'feedback.pass')]),
  ];
}

export function make(
  view: FeedbackView,
  label: keyof ReturnType<typeof wordsFor>['buttons'],
  action: string,
  look: Button['look'] = 'plain',
): Button {
  return button(wordsFor(view).buttons[label], action, { id: view.feedback.id }, look);
}
