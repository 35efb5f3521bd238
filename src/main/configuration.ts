/** Every setting from outside, read and checked once, all faults told together; passed on as parts and never read again. */
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const notAPort = 'phải là số cổng, từ 1 đến 65535'
const port = z.coerce.number(notAPort).int(notAPort).min(1, notAPort).max(65_535, notAPort)
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `phải là một trong: ${words.join(', ')}`)
const database = z.string().regex(/^postgres(ql)?:\/\//, 'phải bắt đầu bằng postgres://')

const variables = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  OPS_PORT: port.optional(),
  TRUST_PROXY: oneOf(['0', '1', 'true', 'false']).default('0'),
  CONGSO_DATA: z.string().min(1).optional(),
  CONGSO_APEX: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d+)?$/, 'phải là tên miền viết thường, có thể kèm cổng')
    .optional(),
  DATABASE_URL: database.optional(),
  DATABASE_URL_DESK: database.optional(),
  DATABASE_URL_PORTAL: database.optional(),
  DATABASE_URL_WORKER: database.optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Configuration = {
  port: number
  host: string
  opsPort: number | null
  trustProxy: boolean
  dataDir: string
  apex: string
  scheme: 'http' | 'https'
  databaseUrl: string | null
  roleUrls: { desk?: string; portal?: string; worker?: string }
  logLevel: string
  isDemo: boolean
}

/** Reads the environment, or answers every fault by the name of its variable. */
export function readConfiguration(
  environment: NodeJS.ProcessEnv,
  { isDemo }: { isDemo: boolean },
): { configuration: Configuration } | { faults: string[] } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = variables.safeParse(set)
  const single = read.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
  const faults = [...new Set([...single, ...pairFaults(set)])]
  if (!read.success || faults.length > 0) return { faults }
  const value = read.data
  const apex = value.CONGSO_APEX ?? `localhost:${value.PORT}`
  return {
    configuration: {
      port: value.PORT,
      host: value.HOST,
      opsPort: value.OPS_PORT ?? null,
      trustProxy: value.TRUST_PROXY === '1' || value.TRUST_PROXY === 'true',
      dataDir: folder(value.CONGSO_DATA ?? (isDemo ? 'data/demo' : 'data/main')),
      apex,
      scheme: /^localhost(:|$)/.test(apex) ? 'http' : 'https',
      databaseUrl: value.DATABASE_URL ?? null,
      roleUrls: {
        ...(value.DATABASE_URL_DESK ? { desk: value.DATABASE_URL_DESK } : {}),
        ...(value.DATABASE_URL_PORTAL ? { portal: value.DATABASE_URL_PORTAL } : {}),
        ...(value.DATABASE_URL_WORKER ? { worker: value.DATABASE_URL_WORKER } : {}),
      },
      logLevel: value.LOG_LEVEL,
      isDemo,
    },
  }
}

/** Settings that are each right and together dangerous or without effect; as they are written, so that these are told with the others. */
function pairFaults(set: Readonly<Record<string, string | undefined>>): string[] {
  const { DATABASE_URL, DATABASE_URL_DESK, DATABASE_URL_PORTAL, DATABASE_URL_WORKER, PORT = '8080', OPS_PORT } = set
  const roles = [DATABASE_URL_DESK, DATABASE_URL_PORTAL, DATABASE_URL_WORKER].filter(Boolean)
  const faults: string[] = []
  if (roles.length > 0 && DATABASE_URL === undefined) {
    faults.push('DATABASE_URL: cần có khi đã đặt DATABASE_URL_DESK, DATABASE_URL_PORTAL hoặc DATABASE_URL_WORKER')
  }
  if (OPS_PORT === PORT) faults.push('OPS_PORT: phải khác PORT, vì số liệu vận hành không được lộ ra ngoài')
  return faults
}

const folder = (path: string): string => (isAbsolute(path) ? path : resolve(process.cwd(), path))
