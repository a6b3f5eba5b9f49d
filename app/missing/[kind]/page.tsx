import { HeadTags } from '@/components/head-tags';
import { NoRecord } from '@/components/no-record';
import { Typeset } from '@/components/typeset';
import { listNearAddresses } from '@/lib/queries/near-addresses';
import { toAskedWords } from '@/lib/search/asked-words';

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
}

interface MissingKind {
  title: string;
  note: string;
}

const noteOf = (kind: string) =>
  `地址可能抄错了。收录过的${kind}地址不会改变：改名或合并的会自动转到新地址，撤下的会写明撤下。`;

const kinds = new Map<string, MissingKind>([
  ['articles', { title: '没有这篇报道', note: noteOf('报道') }],
  ['units', { title: '没有这个单位', note: noteOf('单位') }],
  ['topics', { title: '没有这个主题', note: noteOf('主题') }],
  ['people', { title: '没有这个人物', note: noteOf('人物') }],
  ['sources', { title: '没有这份来源文件', note: noteOf('来源文件') }],
]);

const noPage: MissingKind = {
  title: '没有这一页',
  note: '地址可能有误，也可能从未有过。凡发表过的报道，地址不会改变；撤下的会写明撤下。',
};

/** What has an address of words; ids of stories and sources are the archivist's, and no words of any text. */
const named = ['units', 'topics', 'people'];

/**
 * What the server answers, with status 404, where there is no such page or a page found no record; `asked` is the last
 * part of the address.
 *
 * Next itself answers `notFound()` with an empty page that only its script fills: nothing without JavaScript.
 */
export default async function Missing({ params, searchParams }: Props) {
  const { kind } = await params;
  const asked = [(await searchParams).asked ?? ''].flat()[0] ?? '';
  const { title, note } = kinds.get(kind) ?? noPage;
  const near = await listNearAddresses(asked);
  const isWords = named.includes(kind) || near.records.length > 0 || /\p{Script=Han}/u.test(asked);
  return (
    <Typeset>
      <HeadTags title={title} robots={{ index: false }} />
      <NoRecord title={title} note={note} query={isWords ? toAskedWords(asked) : undefined} near={near} />
    </Typeset>
  );
}
