import { storyText } from './content-folder';

/** Stories with headline, text and byline, which the parser tells apart in one source. */
export const PATROL = storyText('全市公安机关开展夏季巡防', [
  '某某市公安局近日组织开展夏季巡防，民警走上街头，走进社区，向居民讲解防盗常识。',
  '活动中，民警走访商户一百余家，发放宣传单，排查安全隐患。',
]);
export const SCHOOL = storyText('民警走进校园讲交通安全', [
  '新学期开学之际，交警来到学校，为学生上了一堂交通安全课，课堂气氛热烈。',
  '学生们表示，今后要遵守交通规则，做文明出行的小卫士。',
]);
