import type { PieceKind, SourcePieceView } from '@/lib/queries/source';

/** What each kind of piece is called; its mark (line, form and colour) stands in source-view.css under the same key. */
export const pieceKindNames: Record<PieceKind, string> = {
  kicker: '引题',
  headline: '标题',
  deck: '副标题',
  heading: '小标题',
  paragraph: '段落',
  caption: '图片说明',
  apparatus: '非正文',
  furniture: '页面附件',
};

const detailNames: Record<string, string> = {
  byline: '署名',
  'date-and-source': '日期与来源',
  editor: '责编',
  dateline: '电头',
  number: '序号',
  mark: '标记',
  photographer: '摄影',
  end: '文末',
  navigation: '导航',
  breadcrumb: '位置',
  share: '分享',
  tool: '工具',
  comment: '评论',
  related: '相关链接',
  rights: '版权',
  registration: '备案',
  advert: '广告',
  markup: '标记语言',
  metadata: '元数据',
  teaser: '导读',
  orphan: '无主文字',
};

/** The most telling name of a piece: 署名 rather than 非正文. */
export function pieceName({ kind, detail }: Pick<SourcePieceView, 'kind' | 'detail'>): string {
  return (detail && detailNames[detail]) || pieceKindNames[kind];
}
