/**
 * Finds the catalogue's topics: the longest alias at a place counts.
 *
 *   [“不忘初心、牢记使命”主题教育]、[党史学习教育]等     two topics, and no bare 主题教育
 *
 * A weak alias (主题教育) counts only where the same story also has a strong one; it then is that topic's, whose else it may be:
 * 夏季治安打击整治行动 beside “百日行动” is the latter. An alias whose tail is the verb of the
 * sentence is no mention: 用党史|教育人、启迪人. A mention takes in what would cut its word: 先进事迹宣讲[会], 警示教育[片].
 */

import { CATALOGUE_SIGN } from '@/lib/mentions/knowledge';
import type { Passage, Range } from '@/lib/mentions/text/passage';
import type { PhraseTrie } from '@/lib/text/phrase-trie';
import { placesOf } from '@/lib/text/signs';
import type { TopicAlias } from './topic-index';

export interface FoundTopic extends Range {
  name: string;
  status: 'catalogued' | 'candidate';
}

export function findTopics(passages: readonly Passage[], index: PhraseTrie<TopicAlias>): FoundTopic[] {
  const found: (FoundTopic & Pick<TopicAlias, 'strong' | 'weakOf'>)[] = [];
  for (const passage of passages) {
    const { folded, signs } = passage;
    let next = 0;
    for (const start of placesOf(signs, CATALOGUE_SIGN)) {
      if (start < next) continue;
      const hit = index.longestAt(folded, start);
      if (!hit) continue;
      const { name, strong, weakOf } = hit.value;
      let end = hit.end;
      if (name && !isVerb(folded, start, end)) {
        // “党史学习”教育专栏: the quoted half and its noun are one name.
        const quoted = folded.charAt(start - 1) === '“' && QUOTED_NOUN.exec(folded.slice(end, end + 3))?.[0];
        end = quoted ? end + quoted.length : wordEnd(folded, end);
        const from = quoted ? start - 1 : start;
        // 破获电信网络诈骗案件15.9万起: one line of a list of results is not what the story is about.
        const touched =
          passage.field === 'paragraph' &&
          (RESULT.test(folded.slice(end, end + 16)) || isListedCrime(folded, from, end));
        found.push({
          passage,
          start: from,
          end,
          name,
          status: 'catalogued',
          strong: strong && !touched,
          weakOf,
        });
      }
      next = end;
    }
  }
  const carried = new Set(found.filter(({ strong }) => strong).map(({ name }) => name));
  return found.flatMap(({ strong: _, weakOf, ...topic }) => {
    const name = weakOf.find((weak) => carried.has(weak)) ?? topic.name;
    return carried.has(name) ? [{ ...topic, name }] : [];
  });
}

/** A number of cases behind the name of a crime, or how many more or less there are. */
const RESULT =
  /^(?:犯罪)?(?:案件|警情|立案数?|发案数?)(?:数)?(?:较|比|同比|环比|下降|上升|降|压降)|^(?:犯罪)?案件?[近约达]?[\d.]+(?:万|千|百)?[余多]?[起件宗]/;
/** 打击盗窃、|电信网络诈骗|、赌博等违法犯罪: one crime of several. */
const isListedCrime = (folded: string, start: number, end: number): boolean =>
  folded.startsWith('诈骗', end - 2) &&
  (folded.charAt(start - 1) === '、' || /^(?:犯罪)?[、等]/.test(folded.slice(end, end + 3)));
const QUOTED_NOUN = /^”(?:教育|活动|行动)/;

/** Whether the alias ends in a verb with its object behind it: 教育人、启迪人; 宣讲人 and 学习者 are words of their own. */
const isVerb = (folded: string, start: number, end: number): boolean =>
  /(?:教育|引导|警示)$/.test(folded.slice(start, end)) &&
  /^(?:人(?![民员大才心数物文生])|我们|我(?![为县市省区局国])|他们|大家|引导)/.test(
    folded.slice(end, end + 4),
  );

/** Ends of words that an alias may be the beginning of: 宣讲会, 教育片. */
const CLOSES =
  /^(?:会(?![议见上员])|会议|片(?!区|段|面)|月|周|日(?![常前期益])|展|课|班|站)(?=$|[^\p{Script=Han}]|[在的于和及与、上开举现]|侧记|现场|精神)/u;

const wordEnd = (folded: string, end: number): number =>
  end + (CLOSES.exec(folded.slice(end, end + 4))?.[0].length ?? 0);
