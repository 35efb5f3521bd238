/** Signing in at a provider by OpenID Connect: authorization code with PKCE, state and nonce. */
import type { Configuration } from 'openid-client'

export type ProviderSettings = { name: string; issuer: string; clientId: string; clientSecret: string }

/** What is kept between leaving and coming back. */
export type Leaving = { state: string; nonce: string; verifier: string }

export type Identity = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean }

export type Provider = {
  /** As people call it, on the button. */
  name: string
  /** Where the browser goes, and what must be kept to believe its return to `callback`. Throws when the provider is away. */
  leave(callback: string): Promise<{ address: string; leaving: Leaving }>
  /** Who came back to this address; null where the return does not fit what was kept, or the person said no. */
  welcome(address: string, leaving: Leaving): Promise<Identity | null>
}

/** Loaded when somebody first signs in this way. */
const library = () => import('openid-client')

export function openProvider(settings: ProviderSettings): Provider {
  let known: Promise<Configuration> | undefined
  const server = () => {
    // A provider that was away is asked again next time.
    known ??= discover(settings).catch((problem: unknown) => {
      known = undefined
      throw problem
    })
    return known
  }
  return {
    name: settings.name,
    leave: async (callback) => leaveFor(await server(), callback),
    welcome: async (address, leaving) => identityAt(await server(), address, leaving),
  }
}

async function leaveFor(server: Configuration, callback: string): Promise<{ address: string; leaving: Leaving }> {
  const oidc = await library()
  const verifier = oidc.randomPKCECodeVerifier()
  const leaving = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
  const address = oidc.buildAuthorizationUrl(server, {
    redirect_uri: callback,
    scope: 'openid email profile',
    state: leaving.state,
    nonce: leaving.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, leaving }
}

async function identityAt(
  server: Configuration,
  address: string,
  { state, nonce, verifier }: Leaving,
): Promise<Identity | null> {
  const oidc = await library()
  const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await oidc.authorizationCodeGrant(server, new URL(address), expected).catch(() => null)
  const claims = tokens?.claims()
  if (claims === undefined) return null
  const { email, email_verified: isVerified } = claims as { email?: unknown; email_verified?: unknown }
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email : null,
    isEmailVerified: isVerified === true,
  }
}

/** Plain http is for a provider on this machine only; the configuration refuses any other. */
async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const oidc = await library()
  const execute = issuer.startsWith('http://') ? { execute: [oidc.allowInsecureRequests] } : {}
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: 10, ...execute })
}
