/** Organisations that are no police: what somebody with a title works for. 某某大学, 市人民医院, 省森林消防总队. */
import { placeAt } from '@/lib/places/gazetteer';

/** What the name of one ends in. */
export const INSTITUTION =
  /(?:公司|集团|大学|学院|中学|小学|学校|幼儿园|医院|卫生院|银行|法院|检察院|政府|委员会|常委会|人大|政协|社区|村委会|居委会|村|镇|乡|街道|办事处|局|厅|委|总工会|协会|商会|研究所|研究院|研究中心|中心|报社|电视台|公园|超市|酒店|饭店|工厂|厂|店|部队|消防站|救援站|(?<=[一-鿿]{2})(?:森林)?消防(?:救援)?[总支大中]队|管理处|管委会|外交部|国防部|商务部|部)$/;
const OFFICE_ONLY = /^(?:办公室|政治部|工作部|宣传部|领导小组.*|专案组|.{0,4}(?:中心|部|社区|村))$/;

const GANG = /(?:犯罪|走私|贩毒|诈骗|盗窃|黑恶)集团$/;

/** Where an organisation ends inside the words before a title: 某某大学|政教处 → 4; 0 where there is none. */
export function splitInstitution(text: string): number {
  for (let end = text.length; end >= 4; end--) {
    const name = text.slice(0, end);
    if (
      INSTITUTION.test(name) &&
      !GANG.test(name) &&
      (end === text.length || placeAt(name, 0) || end >= 5) &&
      !OFFICE_ONLY.test(name)
    )
      return end;
  }
  return 0;
}
