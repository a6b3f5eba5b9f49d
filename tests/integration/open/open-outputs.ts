import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GET as getAlternative } from '@/app/articles/[id]/alternative/[format]/route';
import { GET as getCitation } from '@/app/articles/[id]/cite/[format]/route';
import { GET as getAtom } from '@/app/feed.atom/route';
import { GET as getJsonFeed } from '@/app/feed.json/route';
import { GET as getOai } from '@/app/oai/route';
import { GET as getPersonFeed } from '@/app/people/[slug]/feed.atom/route';
import { GET as getSearchFeed } from '@/app/search/feed.atom/route';
import { GET as getSitemap } from '@/app/sitemaps/[file]/route';
import { GET as getUnitFeed } from '@/app/units/[slug]/feed.atom/route';
import { ALTERNATIVE_FORMATS } from '@/lib/alternatives/alternative-formats';
import { answerRequest } from '@/lib/api/answer-request';
import { CITATION_FORMATS } from '@/lib/citations/citation-formats';
import { exportArchive } from '@/lib/exports/export-archive';
import { exportsFolder } from '@/lib/exports/exports-folder';
import { SITE } from './seeded-archive';

const requestFor = (path: string) => new Request(`${SITE}${path}`);

/** Asks the JSON interface for a path below `/api/v1`. */
export async function askApi(path: string): Promise<Response> {
  const { pathname } = new URL(`${SITE}/api/v1${path}`);
  return answerRequest(requestFor(`/api/v1${path}`), pathname.split('/').slice(3).map(decodeURIComponent));
}

/** A story's other forms and citations; the status of each that is not had is in its text. */
export async function readForms(id: string): Promise<[name: string, response: Response][]> {
  const forms: [string, Response][] = [];
  for (const { extension } of ALTERNATIVE_FORMATS) {
    const params = Promise.resolve({ id, format: extension });
    forms.push([`/articles/${id}.${extension}`, await getAlternative(requestFor('/'), { params })]);
  }
  for (const { id: format } of CITATION_FORMATS) {
    const params = Promise.resolve({ id, format });
    forms.push([`/articles/${id}/cite/${format}`, await getCitation(requestFor('/'), { params })]);
  }
  return forms;
}

interface Listed {
  items: { id?: string; slug?: string; children?: Listed['items'] }[];
}

function slugsOf(items: Listed['items']): string[] {
  return items.flatMap(({ id, slug, children = [] }) => [id ?? slug ?? '', ...slugsOf(children)]);
}

async function readApi(): Promise<[string, Response][]> {
  const answers: [string, Response][] = [];
  for (const kind of ['articles', 'units', 'topics', 'people', 'sources']) {
    const path = `/${kind}${kind === 'units' ? '' : '?limit=100'}`;
    const list = await askApi(path);
    answers.push([path, list.clone()]);
    for (const slug of slugsOf(((await list.json()) as Listed).items)) {
      answers.push([`/${kind}/${slug}`, await askApi(`/${kind}/${slug}`)]);
    }
  }
  for (const path of [
    '/quotes?limit=100&unattributed=1',
    '/figures?limit=100',
    '/events?limit=100',
    `/search?q=${encodeURIComponent('公安')}&limit=100`,
    '/suggest?q=wws',
  ]) {
    answers.push([path, await askApi(path)]);
  }
  return answers;
}

async function readExports(databaseUrl: string): Promise<[string, string][]> {
  const manifest = await exportArchive(databaseUrl);
  const folder = join(exportsFolder(databaseUrl) ?? '', manifest?.version ?? '');
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    return [`/exports/${name}`, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')];
  });
}

/** Everything that the archive offers to programs, by name. */
export async function readEverything(databaseUrl: string): Promise<Map<string, string>> {
  const responses = await readApi();
  const slugs = (kind: string) =>
    responses.flatMap(([path]) => (path.startsWith(`/${kind}/`) ? [path.slice(kind.length + 2)] : []));
  for (const id of slugs('articles')) responses.push(...(await readForms(id)));
  for (const slug of slugs('units')) {
    responses.push([
      `/units/${slug}/feed`,
      await getUnitFeed(requestFor('/'), { params: Promise.resolve({ slug }) }),
    ]);
  }
  for (const slug of slugs('people')) {
    responses.push([
      `/people/${slug}/feed`,
      await getPersonFeed(requestFor('/'), { params: Promise.resolve({ slug }) }),
    ]);
  }
  for (const kind of ['articles', 'units', 'topics', 'people', 'sources']) {
    const file = `${kind}-1.xml`;
    responses.push([file, await getSitemap(requestFor('/'), { params: Promise.resolve({ file }) })]);
  }
  responses.push(['/feed.atom', await getAtom(requestFor('/feed.atom'))]);
  responses.push(['/feed.json', await getJsonFeed(requestFor('/feed.json'))]);
  const search = `/search/feed.atom?q=${encodeURIComponent('公安')}`;
  responses.push([search, await getSearchFeed(requestFor(search))]);
  for (const query of ['verb=ListRecords&metadataPrefix=oai_dc', 'verb=ListSets', 'verb=Identify']) {
    responses.push([`/oai?${query}`, await getOai(requestFor(`/oai?${query}`))]);
  }
  const everything = new Map(await readExports(databaseUrl));
  for (const [name, response] of responses) everything.set(name, await response.text());
  return everything;
}
