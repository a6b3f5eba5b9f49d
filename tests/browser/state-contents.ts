import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An archive in a state that the five sources do not show. */
export type State = 'empty' | 'few' | 'many';

const wards = [
  '红山区',
  '松山区',
  '元宝山区',
  '巴林左旗',
  '巴林右旗',
  '林西县',
  '克什克腾旗',
  '翁牛特旗',
  '喀喇沁旗',
  '宁城县',
];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const givenNames = [...'安宁平静明亮勤谨诚朴文武'];
const bureauOf = (ward: string) => (ward.endsWith('区') ? `赤峰市公安局${ward}分局` : `${ward}公安局`);

/** The `number`th of many short stories: no two of one headline, spread over two years. */
function writeStory(number: number): string {
  const [year, month, day] = [2021 + (number % 2), 1 + (number % 12), 1 + (number % 28)];
  const bureau = bureauOf(wards[number % wards.length] ?? '');
  const name = `${surnames[number % surnames.length]}${givenNames[Math.floor(number / surnames.length) % givenNames.length]}`;
  return [
    `${bureau}开展第${number + 1}次反诈宣传`,
    `${year}年${month}月${day}日 来源：红山晚报`,
    `${month}月${day}日，${bureau}在集市开展反诈宣传，发放宣传册${100 + number}份。`,
    `“电话里要钱的，先挂断再说。”${bureau}民警${name}说。`,
  ].join('\n\n');
}

/** Fills a content folder: nothing; the odd stories of tests/fixtures/states; 500 stories beside them. */
export function writeContent(contentDir: string, state: State): void {
  const sources = join(contentDir, 'sources');
  mkdirSync(sources, { recursive: true });
  mkdirSync(join(contentDir, 'corrections'), { recursive: true });
  cpSync('content/authority', join(contentDir, 'authority'), { recursive: true });
  if (state !== 'empty') cpSync('tests/fixtures/states/sources', sources, { recursive: true });
  for (let number = 0; state === 'many' && number < 500; number++) {
    const id = join(sources, `story-${String(number).padStart(3, '0')}`);
    writeFileSync(`${id}.txt`, writeStory(number));
    writeFileSync(`${id}.yaml`, '{}\n');
  }
}
