/** Owns letting workspaces in: Slack's OAuth pages, by Slack's own library; the token goes to the store, sealed, and nowhere else. */
import { InstallProvider } from '@slack/oauth';
import { type Request, type Response, Router } from 'express';
import type { Notify } from '../../ports/chat.ts';
import { pages } from './pages.ts';
import { quiet } from './quiet.ts';
import { scopes } from './scopes.ts';
import type { SlackDeps, SlackSettings } from './slack.ts';
import { clientOptions } from './workspaces.ts';

export type Login =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'install';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

export const INSTALL = '/slack/install';
export const REDIRECT = '/slack/oauth_redirect';

/** None where one workspace is connected by its token. */
export function installRoutes(settings: SlackSettings, deps: SlackDeps, notify: Notify): readonly Router[] {
  const { login } = settings;
  if (login.kind === 'token') return [];
  const redirectUri = new URL(REDIRECT, deps.publicUrl ?? undefined).href;
  const provider = new InstallProvider({
    clientId: login.clientId,
    clientSecret: login.clientSecret,
    stateSecret: login.stateSecret,
    authVersion: 'v2',
    clientOptions: clientOptions(settings.apiUrl, deps.log),
    authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href,
    logger: quiet(deps.log),
    // Straight on to Slack's own page, which names every scope.
    directInstall: true,
    installationStore: {
      storeInstallation: async found => {
        const tenant = found.isEnterpriseInstall === true ? found.enterprise?.id : found.team?.id;
        const token = found.bot?.token;
        if (tenant === undefined || token === undefined) throw new Error('an installation without a tenant or a token');
        await deps.installations.keep({ platform: 'slack', tenant, token, details: detailsOf(found) });
        await notify({ id: `slack:install:${deps.newId()}`, kind: 'installed', platform: 'slack', tenant });
      },
      // Tend finds its way in by `workspaces.ts`; the library asks for this only in its own `authorize`.
      fetchInstallation: async () => Promise.reject(new Error('not asked for')),
    },
  });
  const router = Router();
  router.get(INSTALL, async (request: Request, response: Response) => {
    await provider.handleInstallPath(request, response, {}, { scopes: [...scopes], redirectUri });
  });
  router.get(REDIRECT, async (request: Request, response: Response) => {
    await provider.handleCallback(request, response, {
      success: (_installation, _options, _request, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.installed);
      },
      failure: (error, _options, _request, answer) => {
        deps.log.warn('slack install failed', { code: 'code' in error ? String(error.code) : 'unknown' });
        answer.writeHead(400, { 'content-type': 'text/html; charset=utf-8' }).end(pages.notInstalled);
      },
    });
  });
  return [router];
}

type Found = {
  readonly bot?: { readonly userId: string; readonly scopes: readonly string[] } | undefined;
  readonly enterprise?: { readonly id: string } | undefined;
};

const detailsOf = ({ bot, enterprise }: Found): Readonly<Record<string, string>> => ({
  botUser: bot?.userId ?? '',
  scopes: (bot?.scopes ?? []).join(','),
  enterprise: enterprise?.id ?? '',
  by: 'install',
});
