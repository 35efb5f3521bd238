/** Passkeys (WebAuthn): what a browser is asked, and reading what it answers. A key counts only when it has checked its owner. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** Loaded when the first key is asked for: most processes never do. */
const library = () => import('@simplewebauthn/server')

/** The desk as browsers know it: keys are made for its host and work nowhere else. */
export type Party = { name: string; origin: string }

export type Passkey = { credentialId: string; publicKey: Uint8Array; counter: number; transports: readonly string[] }

/** The options as JSON for the browser, and the challenge that its answer must carry. */
export type Question = { options: string; challenge: string }

const hostOf = ({ origin }: Party): string => new URL(origin).hostname

type Owner = { id: string; name: string; email: string; knownIds: readonly string[] }

export async function askToMake(party: Party, { id, name, email, knownIds }: Owner): Promise<Question> {
  const { generateRegistrationOptions } = await library()
  const options = await generateRegistrationOptions({
    ...{ rpName: party.name, rpID: hostOf(party), userID: new TextEncoder().encode(id), userName: email },
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: knownIds.map((known) => ({ id: known })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Signing in: any key of this desk that the browser holds. */
export async function askToSign(party: Party): Promise<Question> {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({ rpID: hostOf(party), userVerification: 'required' })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

type Reading = { answer: string; isAsked(challenge: string): Promise<boolean> }

/** The key that was made; null where the answer is not one to our question. */
export async function readMade(party: Party, { answer, isAsked }: Reading): Promise<Passkey | null> {
  const response = jsonOf<RegistrationResponseJSON>(answer)
  if (response === null) return null
  const { verifyRegistrationResponse } = await library()
  const verified = await quietly(() =>
    verifyRegistrationResponse({ response, expectedChallenge: isAsked, ...expected(party) }),
  )
  if (!verified?.verified) return null
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return { credentialId: id, publicKey, counter, transports }
}

/** The key an answer says it comes from; nothing of it is checked yet. */
export const keyNamedIn = (answer: string): string | null => {
  const id = jsonOf<{ id?: unknown }>(answer)?.id
  return typeof id === 'string' ? id : null
}

/** The key's new count of uses; null where the signature does not hold. */
export async function readSigned(party: Party, key: Passkey, { answer, isAsked }: Reading): Promise<number | null> {
  const response = jsonOf<AuthenticationResponseJSON>(answer)
  if (response === null) return null
  const { verifyAuthenticationResponse } = await library()
  const credential = { id: key.credentialId, publicKey: Uint8Array.from(key.publicKey), counter: key.counter }
  const verified = await quietly(() =>
    verifyAuthenticationResponse({ response, expectedChallenge: isAsked, credential, ...expected(party) }),
  )
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

const expected = (party: Party) => ({
  expectedOrigin: party.origin,
  expectedRPID: hostOf(party),
  requireUserVerification: true,
})

/** What cannot be read is refused like what is wrong. */
async function quietly<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}

function jsonOf<T>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as T) : null
  } catch {
    return null
  }
}
