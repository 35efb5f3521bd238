import type { IForbiddenRuleType } from 'dependency-cruiser'
import { FLOORS, ROOMS, type Room } from './floors.ts'

type ImportRule = {
  name: string
  comment: string
  severity: 'error'
  from: { path: string; pathNot: string }
  to: { pathNot: string[]; couldNotResolve: false }
}

const TEST = '\\.test\\.tsx?$'
// A module's page is a page in whichever folder it stands, so the other rooms leave it out.
const NOT_A_PAGE = '(?!.*\\.(?:page|part)\\.tsx$)'

/** The rules for dependency-cruiser: one for each room of each floor, naming everything that room may open. */
export const importRules: readonly ImportRule[] = ROOMS.flatMap((room) =>
  room.inModule ? FLOORS.map((_, floor) => ruleFor(room, floor)) : [ruleFor(room, FLOORS.length)],
)

/** Rules that hold in every room. */
export const generalRules: IForbiddenRuleType[] = [
  {
    name: 'no circle',
    comment: 'two files that need each other are one thought, or one of them needs a third below both',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'it resolves',
    comment: 'the import leads nowhere',
    severity: 'error',
    from: { path: '^(src|bin|tools|tests|benchmarks)/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'nothing needs a test',
    comment: 'a test serves the product, never the other way round',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: [TEST, '^(tests|tools|benchmarks)/'] },
  },
  {
    name: 'a dependency is declared',
    comment: 'what the product imports stands under dependencies in package.json',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
]

/** Why `from` may not import `to` (both as paths from the root of the repository), or null when it may. */
export function whyNotImport(from: string, to: string): string | null {
  for (const rule of importRules) {
    const match = from.match(new RegExp(rule.from.path))
    if (!match || new RegExp(rule.from.pathNot).test(from)) continue
    const own = match[1] ?? ''
    if (!rule.to.pathNot.some((path) => new RegExp(path.replaceAll('$1', own)).test(to))) return rule.comment
  }
  return null
}

/** Whether a file of `src` stands in a room of the plan at all. */
export function hasRoom(path: string): boolean {
  return new RegExp(TEST).test(path) || importRules.some((rule) => new RegExp(rule.from.path).test(path))
}

function ruleFor(room: Room, floor: number): ImportRule {
  const modules = FLOORS[floor] ?? []
  return {
    name: room.inModule ? `${room.name} on floor ${floor + 1}` : room.name,
    comment: `${room.name} may import ${room.may.map(inWords).join(', ')}${packagesInWords(room)}`,
    severity: 'error',
    from: { path: room.inModule ? inModules(room, modules) : `^src/${room.path}`, pathNot: TEST },
    to: {
      couldNotResolve: false,
      pathNot: [...room.may.flatMap((door) => doorPath(door, floor)), ...packagePaths(room), ...builtinPaths(room)],
    },
  }
}

function inModules(room: Room, modules: readonly string[]): string {
  const guard = room.name === 'page' ? '' : NOT_A_PAGE
  return `^src/modules/(${modules.join('|')})/${guard}${room.path}`
}

function doorPath(door: string, floor: number): string[] {
  if (door.startsWith('/')) return [`^${door.slice(1)}/`]
  const [kind, name] = door.split(':')
  if (name === undefined) return [`^src/${door}(/|\\.tsx?$)`]
  if (kind === 'own') return [ownPath(name)]
  const below = FLOORS.slice(0, floor).flat()
  return below.length === 0 ? [] : [`^src/modules/(${below.join('|')})/${name.replaceAll('.', '\\.')}$`]
}

function ownPath(name: string): string {
  const room = ROOMS.find((other) => other.inModule && other.name === name)
  if (!room) throw new Error(`The plan names the room own:${name}, which it does not describe.`)
  return `^src/modules/$1/${name === 'page' ? '' : NOT_A_PAGE}${room.path}`
}

function packagePaths({ packages }: Room): string[] {
  if (packages === 'every') return ['^node_modules/']
  return packages.map((name) => `^node_modules/(@types/)?${name}/`)
}

function builtinPaths({ builtins }: Room): string[] {
  if (builtins === 'every') return ['^(node:)?[a-z_0-9]+$', '^(node:)?[a-z_0-9]+/[a-z_]+$']
  return builtins.map((name) => `^(node:)?${name.replace('node:', '')}$`)
}

function inWords(door: string): string {
  return door.replace('own:', 'its own ').replace('below:', "lower floors' ")
}

function packagesInWords({ packages }: Room): string {
  if (packages === 'every') return ''
  return packages.length === 0 ? '; no package' : `; of packages ${packages.join(', ')}`
}
