import path from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true');
const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const Environment = z.object({
  /** `production` refuses whatever is only for demonstrations. */
  APP_ENV: z.enum(['development', 'test', 'production']).default('development'),
  NODE_ENV: z.string().default('development'),
  PORTAL_PORT: port.default(3000),
  CONSOLE_PORT: port.default(3001),
  /** Address that the apps listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_PORTAL_URL: httpUrl.optional(),
  PUBLIC_CONSOLE_URL: httpUrl.optional(),
  /** Proxies before the apps whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  EMBEDDED_POSTGRES_PORT: port.default(54329),
  DEMO: flag.default(false),
  DEMO_NOW: z.iso.datetime({ offset: true }).transform((value) => new Date(value)).optional(),
  /** Ports of the demo gateways, on the loopback address. */
  DEMO_GATEWAYS_PORT: port.default(3010),
  DEMO_SMTP_PORT: port.default(3025),
  /** Port of the demo push service; the one after the SMS gateway's unless told otherwise. */
  DEMO_PUSH_PORT: port.optional(),
  NCALAYER_PORT: port.default(13579),
  SMS_GATEWAY_URL: httpUrl.optional(),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('no-reply@balabaqsha.kz'),
  POPULATION_REGISTER_URL: httpUrl.optional(),
  POPULATION_REGISTER_TOKEN: z.string().min(1).optional(),
  CONCLUSION_SOURCE_URL: httpUrl.optional(),
  CONCLUSION_SOURCE_TOKEN: z.string().min(1).optional(),
  /** PEM file with the roots and intermediates that signatures may lead to. */
  SIGNATURE_ROOTS_FILE: z.string().min(1).optional(),
  /** Addresses of the authorities' revocation lists, separated by commas. */
  SIGNATURE_CRL_URLS: z.string().transform((value) => value.split(',').map((url) => url.trim())).pipe(z.array(z.url({ protocol: /^https?$/ }))).optional(),
  /** Key pair that web push is signed with, base64url, and whom push services turn to: `mailto:` or https. */
  VAPID_PUBLIC_KEY: z.string().regex(/^[A-Za-z0-9_-]{87}$/, 'not a public key in base64url').optional(),
  VAPID_PRIVATE_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a private key in base64url').optional(),
  VAPID_SUBJECT: z.string().regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'neither mailto: nor https:').default('mailto:no-reply@balabaqsha.kz'),
  CLAMAV_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** Template of map tiles with {z}, {x} and {y}, on an own server; without it the map shows places and distances alone (D1). */
  MAP_TILES_URL: httpUrl.refine((url) => ['{z}', '{x}', '{y}'].every((part) => decodeURI(url).includes(part)), 'needs {z}, {x} and {y}').transform(decodeURI).optional(),
  /** Whom the licence of the tiles asks to name on the map. */
  MAP_TILES_ATTRIBUTION: z.string().min(1).max(200).default('© OpenStreetMap'),
});

type Values = z.output<typeof Environment>;

export interface Config {
  /** `development`, `test` or `production`. */
  env: Values['APP_ENV'];
  host: string;
  portalPort: number;
  consolePort: number;
  /** Addresses as people see them, without a slash at the end. */
  portalUrl: string;
  consoleUrl: string;
  trustedProxies: number;
  /** Absolute. */
  dataDir: string;
  /** `null` = embedded PostgreSQL, whose address the start script passes on. */
  databaseUrl: string | null;
  /** The user that migrates; `null` where the app's own user does. */
  databaseOwnerUrl: string | null;
  databasePool: number;
  embeddedPostgresPort: number;
  demo: boolean;
  /** UTC instant at which the demo clock starts; `null` = the machine's time. */
  demoNow: Date | null;
  demoGatewaysPort: number;
  demoSmtpPort: number;
  demoPushPort: number;
  ncalayerPort: number;
  /** `null` where a gateway is not set up; with `demo` the demo ones stand in. */
  sms: { url: string; token: string | null } | null;
  smtpUrl: string | null;
  mailFrom: string;
  populationRegister: { url: string; token: string | null } | null;
  conclusionSource: { url: string; token: string | null } | null;
  signatureRootsFile: string | null;
  /** Where revocation is looked up; without any no signature of a real authority is taken. */
  signatureCrlUrls: readonly string[];
  /** `null` = no web push, unless `demo` brings its own keys. */
  vapid: { publicKey: string; privateKey: string } | null;
  vapidSubject: string;
  clamavUrl: string | null;
  /** `null` where the map has no tiles. */
  mapTiles: { url: string; attribution: string } | null;
}

/** The environment can't be used as it is. The message names variables and what is wrong, never their values. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the environment is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads and checks the whole environment at once. Empty variables count as unset.
 * @throws ConfigError that names every variable which is wrong or missing
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  const problems = contradictions(values);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    env: values.APP_ENV,
    host: values.HOST,
    portalPort: values.PORTAL_PORT,
    consolePort: values.CONSOLE_PORT,
    portalUrl: values.PUBLIC_PORTAL_URL ?? `http://localhost:${values.PORTAL_PORT}`,
    consoleUrl: values.PUBLIC_CONSOLE_URL ?? `http://localhost:${values.CONSOLE_PORT}`,
    trustedProxies: values.TRUSTED_PROXIES,
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    databaseOwnerUrl: values.DATABASE_OWNER_URL ?? null,
    databasePool: values.DATABASE_POOL,
    embeddedPostgresPort: values.EMBEDDED_POSTGRES_PORT,
    demo: values.DEMO,
    demoNow: values.DEMO_NOW ?? null,
    demoGatewaysPort: values.DEMO_GATEWAYS_PORT,
    demoSmtpPort: values.DEMO_SMTP_PORT,
    demoPushPort: values.DEMO_PUSH_PORT ?? values.DEMO_GATEWAYS_PORT + 2,
    ncalayerPort: values.NCALAYER_PORT,
    sms: endpoint(values.SMS_GATEWAY_URL, values.SMS_GATEWAY_TOKEN),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    populationRegister: endpoint(values.POPULATION_REGISTER_URL, values.POPULATION_REGISTER_TOKEN),
    conclusionSource: endpoint(values.CONCLUSION_SOURCE_URL, values.CONCLUSION_SOURCE_TOKEN),
    signatureRootsFile: values.SIGNATURE_ROOTS_FILE ?? null,
    signatureCrlUrls: values.SIGNATURE_CRL_URLS ?? [],
    vapid: values.VAPID_PUBLIC_KEY !== undefined && values.VAPID_PRIVATE_KEY !== undefined ? { publicKey: values.VAPID_PUBLIC_KEY, privateKey: values.VAPID_PRIVATE_KEY } : null,
    vapidSubject: values.VAPID_SUBJECT,
    clamavUrl: values.CLAMAV_URL ?? null,
    mapTiles: values.MAP_TILES_URL === undefined ? null : { url: values.MAP_TILES_URL, attribution: values.MAP_TILES_ATTRIBUTION },
  };
}

function contradictions(values: Values): string[] {
  const problems: string[] = [];
  if (values.APP_ENV === 'production') {
    if (values.DEMO) problems.push('DEMO: demo tools open every account, production refuses to start with them');
    const needed = ['DATABASE_URL', 'PUBLIC_PORTAL_URL', 'PUBLIC_CONSOLE_URL', 'SMS_GATEWAY_URL', 'POPULATION_REGISTER_URL', 'SIGNATURE_ROOTS_FILE', 'SIGNATURE_CRL_URLS'] as const;
    for (const name of needed) if (values[name] === undefined) problems.push(`${name}: production needs it`);
    for (const name of ['PUBLIC_PORTAL_URL', 'PUBLIC_CONSOLE_URL'] as const) {
      if (values[name]?.startsWith('http:')) problems.push(`${name}: production is served over https only`);
    }
  }
  if ((values.VAPID_PUBLIC_KEY === undefined) !== (values.VAPID_PRIVATE_KEY === undefined)) problems.push('VAPID_PUBLIC_KEY: only together with VAPID_PRIVATE_KEY');
  if (values.DEMO_NOW !== undefined && !values.DEMO) problems.push('DEMO_NOW: only with DEMO, a real system runs on real time');
  return problems;
}

function endpoint(url: string | undefined, token: string | undefined): { url: string; token: string | null } | null {
  return url === undefined ? null : { url, token: token ?? null };
}
