/** Owns how Tend proves to Teams who it is, and what may be told of a token that could not be had: nothing was sent. */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { text } from './payload.ts';
import { systemCode } from './system.ts';

export type Login =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'identity' }
  | { readonly kind: 'local'; readonly url: string };

export type Registration = { readonly appId: string; readonly tenant: string; readonly login: Login };

const TOKEN_MS = 10_000;
/** A token is renewed so long before it ends. */
const AHEAD_MS = 60_000;

/** No token, so no request: whatever was to be sent surely was not. */
export class TokenFailed extends Error {
  constructor(code: string) {
    super(code);
    this.name = 'TokenFailed';
  }
}

export function credentials(registration: Registration, wall: () => Date): ServiceClientCredentialsFactory {
  return new Bounded(registration, factoryOf(registration, wall));
}

function factoryOf({ appId, tenant, login }: Registration, wall: () => Date): ServiceClientCredentialsFactory {
  if (login.kind === 'local') return new Local(appId, login.url, wall);
  // The type is always said: where it is missing or unknown, the library takes a bot for everybody's (teams.md §2).
  const common = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant };
  return login.kind === 'identity'
    ? new ConfigurationServiceClientCredentialFactory({ ...common, MicrosoftAppType: 'UserAssignedMsi' })
    : new ConfigurationServiceClientCredentialFactory({
        ...common,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: login.password,
      });
}

type Signing = ServiceClientCredentials['signRequest'];

/** Waits for a token only so long, and marks its failure as what it is. Authentication is never off, whoever asks. */
class Bounded extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #inner: ServiceClientCredentialsFactory;

  constructor({ appId }: Registration, inner: ServiceClientCredentialsFactory) {
    super();
    this.#appId = appId;
    this.#inner = inner;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(
    ...asked: Parameters<ServiceClientCredentialsFactory['createCredentials']>
  ): Promise<ServiceClientCredentials> {
    const inner = await this.#inner.createCredentials(...asked);
    const signRequest: Signing = async request => {
      try {
        return await inTime(inner.signRequest(request));
      } catch (cause) {
        throw cause instanceof TokenFailed ? cause : new TokenFailed(systemCode(cause) ?? refusalIn(cause));
      }
    };
    return { signRequest };
  }
}

/** Microsoft's own library gives a short code beside sentences that may quote the request. */
function refusalIn(cause: unknown): string {
  const code = text(cause, 'errorCode');
  return /^[a-z_]{3,60}$/.test(code) ? code : 'refused';
}

/** The library sets no limit to how long it waits for a token. */
function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const end = AbortSignal.timeout(TOKEN_MS);
  return new Promise((resolve, reject) => {
    end.addEventListener('abort', () => reject(new TokenFailed('timeout')), { once: true });
    work.then(resolve, reject);
  });
}

/** Asks a stand-in on this machine as Microsoft would be asked; its own library refuses any address but https. */
class Local extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #url: string;
  readonly #wall: () => Date;
  #token: { readonly value: string; readonly until: number } | null = null;

  constructor(appId: string, url: string, wall: () => Date) {
    super();
    this.#appId = appId;
    this.#url = url;
    this.#wall = wall;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    const signRequest: Signing = async request => {
      request.headers.set('authorization', `Bearer ${await this.#current()}`);
      return request;
    };
    return { signRequest };
  }

  async #current(): Promise<string> {
    const now = this.#wall().getTime();
    if (this.#token !== null && now < this.#token.until) return this.#token.value;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: this.#appId });
    const answer = await fetch(`${this.#url}/token`, { method: 'POST', body });
    if (!answer.ok) throw new TokenFailed(`http_${answer.status}`);
    const { access_token: value, expires_in: seconds } = (await answer.json()) as {
      readonly access_token: string;
      readonly expires_in: number;
    };
    this.#token = { value, until: now + seconds * 1_000 - AHEAD_MS };
    return value;
  }
}
