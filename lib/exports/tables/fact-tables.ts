import {
  type ExportColumn,
  type ExportTable,
  integer,
  number,
  sortDate,
  spans,
  text,
} from '@/lib/exports/export-table';

const article = text('articleId', '报道');
const ordinal = integer('ordinal', '序号');
const block = integer('block', '段的序号；标题中的为空');

/** Where a name stands in its story. */
const place: ExportColumn[] = [
  text('field', '所在：block 段、heading 小标题、headline、deck、kicker'),
  integer('at', '段或段落组的序号'),
  integer('start', '在该段文字中的起，UTF-16 码元'),
  integer('end', '止，不含'),
  text('surface', '印出的文字'),
];

export const FACT_TABLES: readonly ExportTable[] = [
  {
    name: 'PersonMention',
    about: '提及人物之处',
    key: ['articleId', 'ordinal'],
    columns: [article, ordinal, integer('person', '人物，即 ArticlePerson.ordinal'), ...place, spans],
  },
  {
    name: 'UnitMention',
    about: '提及单位之处',
    key: ['articleId', 'ordinal'],
    columns: [
      article,
      ordinal,
      text('unitSlug', '单位'),
      ...place,
      text('form', 'full 全称、short 简称、back-reference 代称（该局）'),
      spans,
    ],
  },
  {
    name: 'TopicMention',
    about: '提及主题之处',
    key: ['articleId', 'ordinal'],
    columns: [article, ordinal, text('topicSlug', '主题'), ...place, spans],
  },
  {
    name: 'Quote',
    about: '引语',
    key: ['articleId', 'ordinal'],
    columns: [
      article,
      ordinal,
      text('text', '所说的话'),
      text(
        'speaker',
        '说话人，依原文；群众的姓名只在报道的文字里，这里写作“群众（姓名见原文）”；没有写明的为空',
      ),
      text('speakerKey', '排序用：说话人的拼音与姓名'),
      integer('person', '人物，即 ArticlePerson.ordinal'),
      integer('characters', '字数'),
      block,
      spans,
      sortDate,
    ],
  },
  {
    name: 'Figure',
    about: '数字',
    key: ['articleId', 'ordinal'],
    columns: [
      article,
      ordinal,
      text('text', '印出的文字：7.9亿余元'),
      number('value', '数值'),
      text('qualifier', 'exact 恰为、at-least 至少、about 约、at-most 至多'),
      text('measure', '量词'),
      text('what', '所计之事'),
      text('unitSlug', '报告的单位'),
      block,
      spans,
      sortDate,
    ],
  },
  {
    name: 'Event',
    about: '事件',
    key: ['articleId', 'ordinal'],
    columns: [
      article,
      ordinal,
      text('edtf', '日期，EDTF；起讫以 / 分隔，../2021-03-10 是这一天以前的某时'),
      text('sortDate', '排序用的日期：起日；起日不明的取止日'),
      text('text', '文字'),
      block,
      spans,
    ],
  },
];
