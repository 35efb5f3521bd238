/** What stands in the folder of trust and until when it holds, for those who run the machine. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nameParts, readableName } from './names.ts'
import { lastsUntil } from './revocation.ts'
import type { RevocationList } from './revocation-list.ts'
import type { Trust } from './trust.ts'

export type TrustState = {
  anchors: readonly { name: string; until: Date; isOver: boolean }[]
  /** The newest list of each issuer: an older one beside it does no harm. */
  lists: readonly { issuer: string; from: Date; until: Date; isStale: boolean }[]
  /** Names of files that are no certificate, list or answer. */
  unread: readonly string[]
}

export function trustState({ anchors, sources, unread }: Trust, at: Date): TrustState {
  const newest = new Map<string, RevocationList>()
  for (const list of sources.lists) {
    const known = newest.get(keyOf(list))
    if (known === undefined || known.from < list.from) newest.set(keyOf(list), list)
  }
  return {
    anchors: anchors.map(({ parts, to }) => ({ name: readableName(parts), until: to, isOver: to < at })),
    lists: [...newest.values()].map((list) => ({
      ...{ issuer: readableName(nameParts(list.issuer)), from: list.from, until: lastsUntil(list) },
      isStale: lastsUntil(list) < at,
    })),
    unread,
  }
}

/** An issuer may split its list: each part has its own dates. */
const keyOf = ({ issuer, scope }: RevocationList): string =>
  `${Buffer.from(issuer.raw).toString('hex')} ${JSON.stringify(scope)}`

/** Another text whenever a file of the folder is added, taken away or written anew, also in its place. */
export async function trustMark(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  const lines = names.toSorted().map(async (name) => {
    const facts = await stat(join(folder, name)).catch(() => null)
    return facts === null ? name : [name, facts.size, facts.ino, facts.mtimeMs, facts.ctimeMs].join(' ')
  })
  return createHash('sha256')
    .update((await Promise.all(lines)).join('\n'))
    .digest('hex')
}
