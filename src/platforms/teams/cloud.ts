/** Owns Microsoft's own code for both directions: what verifies what comes in, and what signs what goes out. */
import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ToBotFromBotOrEmulatorTokenValidationParameters,
} from 'botframework-connector';
import { credentials, type Registration } from './login.ts';
import { isOfTeams } from './pass.ts';
import { aloud, unsaid } from './unsaid.ts';

type Activity = TurnContext['activity'];
type Turn = (context: TurnContext) => Promise<void>;

/** Every request is verified; only where the keys come from differs in local mode. There is no way to switch it off. */
export function cloud(registration: Registration, wall: () => Date): BotFrameworkAuthentication {
  const { login } = registration;
  const at = (path: string) => (login.kind === 'local' ? `${login.url}${path}` : '');
  const fixed = (value: string) => (login.kind === 'local' ? value : '');
  return BotFrameworkAuthenticationFactory.create(
    '',
    login.kind !== 'local',
    at('/login'),
    fixed('https://api.botframework.com'),
    fixed('https://api.botframework.com'),
    at('/oauth'),
    at('/.well-known/openidconfiguration'),
    at('/.well-known/openidconfiguration'),
    fixed('urn:botframework:azure'),
    credentials(registration, wall),
    new AuthenticationConfiguration([], async claims => {
      if (!isOfTeams(claims)) throw new AuthenticationError('claims', 401);
    }),
  );
}

const issuers = ToBotFromBotOrEmulatorTokenValidationParameters.issuer;
/** As the library came, before anybody was let near it. */
const ISSUERS = issuers?.length ?? 0;

/** The adapter without its own web server's manners, which would tell a stranger why they were refused. */
export class Door extends CloudAdapter {
  async turn(authorization: string, activity: Activity, logic: Turn): Promise<InvokeResponse | undefined> {
    try {
      return await unsaid(() => this.processActivity(authorization, activity, context => aloud(() => logic(context))));
    } finally {
      // It adds four issuers for every tenant that an unverified token names, for ever (teams.md §2).
      if (Array.isArray(issuers)) issuers.length = ISSUERS;
    }
  }
}
