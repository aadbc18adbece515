/** Owns forms as HTML: labels, hints and errors tied to their fields, native controls that work without script. */
import { type Field, type Form, withoutPickers } from '../../cards/form.ts';
import { type Html, hidden, html, nothing } from './html.ts';
import { pack, type Values } from './intent.ts';
import { formWords } from './words.ts';

/** What was filled in before, and what was wrong with it, by field name. */
export type Prefill = { readonly values: Values; readonly errors: Values };

type Piece = { readonly id: string; readonly error: string | null; readonly said: (typeof formWords)['en'] };

/** Fields, hidden values and the button; `aside` stands beside it (a way back). `nonce` keeps ids apart on a page. */
export function formParts(form: Form, prefill: Prefill, nonce: string, aside: Html): Html {
  const said = formWords[form.language];
  const fields = withoutPickers(form).fields.map((one, position) =>
    field(one, prefill, { id: fieldId(nonce, position), error: prefill.errors[one.name] ?? null, said }),
  );
  return html`${hidden('action', form.action)}${hidden('values', pack(form.hidden))}${fields}
    <div class="buttons"><button class="main">${form.submit}</button>${aside}</div>`;
}

/** All mistakes at the top, each leading to its field; it takes the focus when the page opens. */
export function errorSummary(form: Form, errors: Values, nonce: string): Html {
  const { fields } = withoutPickers(form);
  const items = Object.entries(errors).map(([name, error]) => {
    const position = fields.findIndex(one => one.name === name);
    const label = fields[position]?.label;
    return label === undefined
      ? html`<li>${error}</li>`
      : html`<li><a href="#${fieldId(nonce, position)}">${label}${!/[?!.:]$/.test(label) && ':'} ${error}</a></li>`;
  });
  if (items.length === 0) return nothing;
  return html`<div class="problems" tabindex="-1" autofocus aria-labelledby="problems-${nonce}">
    <h2 id="problems-${nonce}">${formWords[form.language].problem}</h2><ul>${items}</ul>
  </div>`;
}

function fieldId(nonce: string, position: number): string {
  return `f${position}-${nonce}`;
}

function field(one: Field, prefill: Prefill, piece: Piece): Html {
  const filled = prefill.values[one.name];
  // Once it was sent, a list without ticks means none, not those it began with.
  const begun = Object.keys(prefill.values).length === 0;
  switch (one.kind) {
    case 'line': {
      const type = one.as ? { email: 'email', phone: 'tel' }[one.as] : 'text';
      return labelled(
        one,
        piece,
        html`<input type="${type}" ${attributes(one, piece)} value="${filled ?? one.value}">`,
      );
    }
    case 'words':
      // A line end right after the tag is dropped by browsers, so one is given to drop.
      return labelled(
        one,
        piece,
        html`<textarea rows="4" ${attributes(one, piece)}>${'\n'}${filled ?? one.value}</textarea>`,
      );
    case 'date':
      return labelled(one, piece, html`<input type="date" ${attributes(one, piece)} value="${filled ?? one.value}">`);
    case 'pick':
      return select(one, piece, one.choices, filled ?? one.value);
    case 'person':
      return nothing;
    case 'choice':
      return ticks(one, piece, 'radio', [filled ?? one.value ?? '']);
    case 'several':
      return ticks(one, piece, 'checkbox', begun ? (one.value ?? []) : (filled ?? '').split(','));
  }
}

function select(
  one: Field,
  piece: Piece,
  choices: readonly { value: string; label: string }[],
  chosen: string | undefined,
): Html {
  const options = choices.map(
    choice =>
      html`<option value="${choice.value}"${choice.value === chosen && html` selected`}>${choice.label}</option>`,
  );
  return labelled(
    one,
    piece,
    html`<select ${attributes(one, piece)}><option value="">${piece.said.choose}</option>${options}</select>`,
  );
}

function ticks(
  one: Field & { kind: 'choice' | 'several' },
  piece: Piece,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): Html {
  const options = one.choices.map(
    (choice, position) =>
      html`<label class="tick">
        <input type="${type}" id="${position === 0 ? piece.id : `${piece.id}-${position}`}" name="v.${one.name}"
          value="${choice.value}"${chosen.includes(choice.value) && html` checked`}${
            one.required && type === 'radio' && html` required`
          }${described(one, piece)}>
        <span>${choice.label}</span>
      </label>`,
  );
  return html`<fieldset class="field${piece.error !== null && ' wrong'}">
    <legend>${label(one, piece)}</legend>${notes(one, piece)}<div class="ticks">${options}</div>
  </fieldset>`;
}

function labelled(one: Field, piece: Piece, control: Html): Html {
  return html`<div class="field${piece.error !== null && ' wrong'}">
    <label for="${piece.id}">${label(one, piece)}</label>${notes(one, piece)}${control}
  </div>`;
}

function label(one: Field, piece: Piece): Html {
  return html`${one.label}${!one.required && html` <span class="optional">(${piece.said.optional})</span>`}`;
}

function notes(one: Field, piece: Piece): Html {
  return html`${one.hint && html`<p class="hint" id="${piece.id}-hint">${one.hint}</p>`}${
    piece.error !== null &&
    html`<p class="error" id="${piece.id}-error"><span class="sr">${piece.said.error}: </span>${piece.error}</p>`
  }`;
}

function attributes(one: Field, piece: Piece): Html {
  return html`id="${piece.id}" name="v.${one.name}"${one.required && html` required`}${described(one, piece)}`;
}

function described(one: Field, piece: Piece): Html {
  const by = [one.hint && `${piece.id}-hint`, piece.error !== null && `${piece.id}-error`].filter(Boolean).join(' ');
  return html`${piece.error !== null && html` aria-invalid="true"`}${by !== '' && html` aria-describedby="${by}"`}`;
}
