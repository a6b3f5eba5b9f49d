/**
 * Stations that the print calls 所 for short.
 *
 *   某市公安局[河口所]接到报警     right behind their bureau
 *   [河口所]民警赶到现场         before their police, where the paragraph names 河口派出所
 *
 * Near misses: 公安局会议场所, 看守所民警, 该所民警, 分局各所, 河口所民警 of a 河口戒毒所.
 */
import { CharacterClass, HAN } from '@/lib/text/character-class';

export const SHORT_STATION = new CharacterClass('所');

const BEHIND_BUREAU = /(?:公安|分)局(\p{Script=Han}{2,3})$/u;
const BEFORE_POLICE = /(?:^|[^\p{Script=Han}]|[，。由与和在到，]|随后|立即|近日|日前)(\p{Script=Han}{2})$/u;
const GOES_ON = /^(?:民警|辅警|副?所长|教导员|指导员|社区民警|值班|接|处警|出警|快速|迅速|[，。；）])/;
const POLICE = /^(?:民警|辅警|民辅警|社区民警|值班民警)/;
/** Words that end in 所, and what stands before 所 for any station. */
const NO_NAME =
  /看守|拘留|拘役|戒毒|[车监]管|监|研究|科研|技术|鉴定|检[验测]|[收拘遣]容|收[审教]|劳教|管理|休[养干]|培训|法医|刑科|招待|交易|司法|卫生|律师|服务|派出|场|厕|会|居住|住|事务|基层|城区|农村|辖区|边境|边防|森林|户籍|年轻|[各该本全某每两三几多我他她何无有之的了是在与和及等]/;

/** Whether the 所 at a place of a folded text ends a station's name. */
export function endsShortStation(folded: string, at: number): boolean {
  if (!HAN.hasAt(folded, at - 2)) return false;
  const after = folded.slice(at + 1, at + 5);
  const isPolice = POLICE.test(after);
  if (!isPolice && !GOES_ON.test(after)) return false;
  const before = folded.slice(Math.max(0, at - 6), at);
  const ofBureau = BEHIND_BUREAU.exec(before)?.[1];
  if (ofBureau !== undefined) return !NO_NAME.test(ofBureau);
  const named = isPolice ? BEFORE_POLICE.exec(before)?.[1] : undefined;
  return named !== undefined && !NO_NAME.test(named) && folded.includes(`${named}派出所`);
}
