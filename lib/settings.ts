import { z } from 'zod';

/** Everything that the environment may set; each has a default that just runs. */
const settingsSchema = z.object({
  CONTENT_DIR: z.string().min(1).default('./content'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|libsql:\/\/.+|https?:\/\/.+)$/, 'must be file:<path> or the URL of a libSQL server')
    .default('file:./prisma/archive.db'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SITE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an address such as https://archive.example.org',
      abort: true,
    })
    .refine(
      (url) => /^https?:\/\/[^/?#]+\/*$/.test(url),
      'must be without a path: the site stands at the root of its host',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .default('http://localhost:3000'),
  SITE_NAME: z.string().min(1).default('警闻档案'),
  CONTACT: z
    .string()
    .regex(
      /^(?:mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+|https?:\/\/\S+|[^\s@?:/]+@[^\s@?]+\.[^\s@?]+)$/,
      'must be an e-mail address or a web address (https://…)',
    )
    .transform((contact) => (/^(?:mailto|https?):/.test(contact) ? contact : `mailto:${contact}`))
    .optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).optional(),
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(128),
});

export interface Settings {
  contentDir: string;
  databaseUrl: string;
  port: number;
  /** Without a slash at its end. */
  siteUrl: string;
  siteName: string;
  /** Where readers ask for a correction: a mailto: or web address; null where the operator has set none. */
  contact: string | null;
  /** How many processes serve; null where the machine decides. */
  processCount: number | null;
  /** Memory for rendered pages, of all processes. */
  pageCacheMegabytes: number;
}

/** A variable of the environment that cannot be used; the message is all that a person needs. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
}

/** The settings that an environment gives; throws a SettingsFault that names each variable at fault. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map(
      (issue) => `${issue.path.join('.')}=${given[String(issue.path[0])] ?? ''}: ${issue.message}`,
    );
    throw new SettingsFault(`The environment has settings that cannot be used:\n  ${faults.join('\n  ')}`);
  }
  const { CONTENT_DIR, DATABASE_URL, PORT, SITE_URL, SITE_NAME, CONTACT } = result.data;
  const { WEB_CONCURRENCY, PAGE_CACHE_MB } = result.data;
  return {
    contentDir: CONTENT_DIR,
    databaseUrl: DATABASE_URL,
    port: PORT,
    siteUrl: SITE_URL,
    siteName: SITE_NAME,
    contact: CONTACT ?? null,
    processCount: WEB_CONCURRENCY ?? null,
    pageCacheMegabytes: PAGE_CACHE_MB,
  };
}

let settings: Settings | undefined;

/** This process's settings, checked once. */
export function getSettings(): Settings {
  settings ??= readSettings(process.env);
  return settings;
}
