/** Owns which path of the fake Slack is what: the Web API, response_url, the consent page. */
import type { Api } from './api.ts';
import type { Hooks } from './hooks.ts';
import type { Codes } from './oauth.ts';
import type { Incoming, Outcome } from './server.ts';

export function routes(api: Api, hooks: Hooks, codes: Codes): (incoming: Incoming) => Promise<Outcome> {
  return async incoming => {
    const { pathname, searchParams } = incoming.url;
    const method = pathname.match(/^\/api\/([\w.]+)$/)?.[1];
    if (method !== undefined) return api.answer(method, incoming);
    if (pathname.startsWith('/actions/') && incoming.method === 'POST') return hooks.answer(pathname, incoming);
    if (pathname !== '/oauth/v2/authorize') return { status: 404, body: 'not found' };
    const page = codes.authorize(searchParams);
    if ('wrong' in page) return { status: 400, body: page.wrong };
    return { status: 302, body: '', headers: { location: page.to } };
  };
}
