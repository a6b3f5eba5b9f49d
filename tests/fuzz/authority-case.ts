import { readFileSync, rmSync } from 'node:fs';
import { ContentError } from '@/lib/content/content-fault';
import { loadAuthority } from '@/lib/content/load-authority';
import type { Authority } from '@/lib/mentions/authority';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { BrokenGuarantee, type FuzzCase } from './fuzz-case';
import { mutateText } from './mutate-text';

const NAMES = ['units', 'people', 'topics'] as const;

const PEOPLE = `- name: 王文山
  unit: 包头市公安局
  join: [{ name: 王文善, articles: [peoplecn-20220222-baotou-1] }]
  reason: 同一人
- name: 高宇阳
  withheld: true
  reason: 本人要求
- name: 季威
  articles: [kundulun-2021-zhengdun-1]
  private: true
  reason: 试
`;

export const authorityTexts: Record<(typeof NAMES)[number], string> = {
  units: readFileSync('content/authority/units.yaml', 'utf8'),
  people: PEOPLE,
  topics: readFileSync('content/authority/topics.yaml', 'utf8'),
};

const loaded = new ContentFolder().addProjectContent();
export const projectAuthority: Authority = (await loadAuthority(loaded.contentDir)).authority;
loaded.remove();

/** Changed authority files: taken, or refused with file and line, never anything else. */
export const authorityCase: FuzzCase = async (random) => {
  const content = new ContentFolder();
  const written: Record<string, string> = {};
  try {
    for (const name of NAMES) {
      const text = random.chance(0.7)
        ? mutateText(authorityTexts[name], random, Object.values(authorityTexts))
        : authorityTexts[name];
      written[name] = text;
      content.write(`authority/${name}.yaml`, text);
    }
    await loadAuthority(content.contentDir);
    return 'taken';
  } catch (error) {
    if (
      error instanceof ContentError &&
      error.faults.every(({ file, remedy }) => file !== '' && remedy !== '')
    ) {
      return 'refused';
    }
    throw new BrokenGuarantee(
      `an authority file is refused without file and remedy: ${error instanceof Error ? error.stack : String(error)}`,
      JSON.stringify(written),
    );
  } finally {
    rmSync(content.root, { recursive: true, force: true });
  }
};
