/** Owns how a failure looks: a calm page that says what happened and where to look it up, never how it came about. */
import { strip } from './banner.ts';
import { html } from './html.ts';
import { bare } from './page.ts';
import { words } from './words.ts';

/** Fits the `failures` of `createHttp`. */
export const failures = {
  page({ status, code, ref }: { status: number; code: string; ref: string | null }): string {
    const heading = words.failure.heading(status);
    const reference = ref !== null && html`<p class="note">${words.failure.ref(ref)}</p>`;
    const body = html`<header class="banner">${strip}</header>
      <main id="main" class="alone" tabindex="-1">
        <h1>${heading}</h1><p class="lead">${words.failure.sentence(code)}</p>${reference}
        <p><a class="button" href="/">${words.failure.back}</a></p>
      </main>`;
    return bare(heading, body);
  },
  sentence: ({ code, ref }: { code: string; ref: string | null }): string =>
    ref === null ? words.failure.sentence(code) : `${words.failure.sentence(code)} (${words.failure.ref(ref)})`,
};
