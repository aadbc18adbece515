/** Owns tables: where one is wider than the page it scrolls by itself, also by keyboard. */
import type { Table } from '../../cards/card.ts';
import { type Html, html } from './html.ts';

export function table(shown: Table): Html {
  const columns = shown.columns.map(column => html`<th scope="col">${column}</th>`);
  const rows = shown.rows.map(row => {
    const cells = row.map((cell, at) =>
      at === 0 ? html`<th scope="row" dir="auto">${cell}</th>` : html`<td dir="auto">${cell}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  return scrolled(
    shown.caption,
    html`<caption>${shown.caption}</caption><thead><tr>${columns}</tr></thead><tbody>${rows}</tbody>`,
  );
}

export function scrolled(name: string, parts: Html): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>${parts}</table></div>`;
}
