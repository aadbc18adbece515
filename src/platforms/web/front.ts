/** Owns what a browser finds at a real installation: that Tend runs, and nothing else; work is done in chat. */
import { Router } from 'express';
import { type Html, html, source } from './html.ts';
import { icon, sprout } from './marks.ts';
import { bare } from './page.ts';
import { sheet } from './style/sheet.ts';
import { words } from './words.ts';

export function frontRouter(): Router {
  const router = Router();
  router.get('/style.css', (_request, response) => void response.type('css').send(sheet));
  router.get('/icon.svg', (_request, response) => void response.type('svg').send(source(icon)));
  router.get('/', (_request, response) => {
    const body = calm(html`<h1>${words.front.title}</h1><p class="lead">${words.front.lead}</p>`);
    response.type('html').send(bare(words.front.title, body));
  });
  return router;
}

/** As `failures`, for who does not rehearse: nothing of the console stands on it. */
export const frontFailures = {
  page({ status, code, ref }: { status: number; code: string; ref: string | null }): string {
    const heading = words.failure.heading(status);
    const reference = ref !== null && html`<p class="note">${words.failure.ref(ref)}</p>`;
    const body = calm(html`<h1>${heading}</h1><p class="lead">${words.failure.sentence(code)}</p>${reference}`);
    return bare(heading, body);
  },
  sentence: ({ code, ref }: { code: string; ref: string | null }): string =>
    ref === null ? words.failure.sentence(code) : `${words.failure.sentence(code)} (${words.failure.ref(ref)})`,
};

const calm = (inside: Html): Html => html`<header class="banner"><div class="strip">
    <span class="brand">${sprout}<span>${words.product}</span></span></div></header>
  <main id="main" class="alone" tabindex="-1">${inside}</main>`;
