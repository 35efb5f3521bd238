/** Every setting from outside, read and checked once, all faults told together; passed on as parts and never read again. */
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { checkMailUrl } from '../platform/mail/index.ts'
import type { ProviderSettings } from '../platform/single-sign-on.ts'

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
  OIDC_ISSUER: z
    .string()
    .regex(/^(https:\/\/|http:\/\/localhost(:|\/|$))/, 'phải bắt đầu bằng https://')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('tài khoản của đơn vị'),
  SMTP_URL: z
    .string()
    .superRefine((url, context) => {
      const fault = checkMailUrl(url)
      if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    })
    .optional(),
  MAIL_FROM: z.email('phải là một địa chỉ thư, ví dụ cong@tinh.gov.vn').optional(),
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/\s]+:\d+|unix:\/\S+)$/, 'phải có dạng tcp://127.0.0.1:3310 hoặc unix:/run/clamav/clamd.ctl')
    .optional(),
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
  /** The province's own provider for signing in (OpenID Connect). */
  provider: ProviderSettings | null
  /** Where letters are handed over, and in whose name; null where none are sent. */
  mail: { url: string; from: string } | null
  /** The scanner for malware; null where none is set up. */
  clamdUrl: string | null
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
      provider: providerOf(value),
      mail: mailOf(value),
      clamdUrl: value.CLAMD_URL ?? null,
      logLevel: value.LOG_LEVEL,
      isDemo,
    },
  }
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof variables>): Configuration['mail'] {
  return url === undefined || from === undefined ? null : { url, from }
}

function providerOf(set: z.output<typeof variables>): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = set
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return { name, issuer, clientId, clientSecret }
}

/** Settings that are each right and together dangerous or without effect; as they are written, so that these are told with the others. */
function pairFaults(set: Readonly<Record<string, string | undefined>>): string[] {
  const { DATABASE_URL, DATABASE_URL_DESK, DATABASE_URL_PORTAL, DATABASE_URL_WORKER, PORT = '8080', OPS_PORT } = set
  const roles = [DATABASE_URL_DESK, DATABASE_URL_PORTAL, DATABASE_URL_WORKER].filter(Boolean)
  const faults: string[] = []
  if (roles.length > 0 && DATABASE_URL === undefined) {
    faults.push('DATABASE_URL: cần có khi đã đặt DATABASE_URL_DESK, DATABASE_URL_PORTAL hoặc DATABASE_URL_WORKER')
  }
  const provider = [set['OIDC_ISSUER'], set['OIDC_CLIENT_ID'], set['OIDC_CLIENT_SECRET']].filter(Boolean)
  if (provider.length === 1 || provider.length === 2) {
    faults.push('OIDC_ISSUER: cần đặt cùng OIDC_CLIENT_ID và OIDC_CLIENT_SECRET')
  }
  if ((set['SMTP_URL'] === undefined) !== (set['MAIL_FROM'] === undefined)) {
    faults.push('SMTP_URL: phải đặt cùng với MAIL_FROM')
  }
  if (OPS_PORT === PORT) faults.push('OPS_PORT: phải khác PORT, vì số liệu vận hành không được lộ ra ngoài')
  return faults
}

const folder = (path: string): string => (isAbsolute(path) ? path : resolve(process.cwd(), path))
