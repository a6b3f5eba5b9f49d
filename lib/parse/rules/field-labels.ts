/** What a label before a colon announces. `staff` names people whose part the archive does not index (审核, 校对). */
export type FieldRole =
  | 'date'
  | 'source'
  | 'author'
  | 'reporter'
  | 'correspondent'
  | 'editor'
  | 'photographer'
  | 'staff'
  | 'title'
  | 'other';

const BY_ROLE: Record<FieldRole, string> = {
  date: 'date,Date,time,published,publish_date,pubdate,published_at,pub_time,datetime,created,created_at,last_updated,updated,时间,日期,发布时间,发布日期,发表时间,发表日期,更新时间,更新日期,上传时间,添加时间,录入时间,创建时间,创建日期,出版时间,出版日期,刊发时间,刊登日期,发稿时间,发文日期,成文日期,公开日期,生成日期,信息时间,最后更新,最后更新时间,发布,出版,更新,建立时间,采集时间,首发时间,见报日期',
  source:
    'source,Source,publisher,media,来源,文章来源,信息来源,新闻来源,稿件来源,稿源,内容来源,资料来源,消息来源,原文来源,来源单位,来源网站,来源媒体,来源平台,发布单位,发布机构,发布部门,发文单位,供稿单位,供稿,出处,转自,转载自,媒体名称,文稿来源,综合,素材来源,当前报纸名称,报纸名称,发布者,报刊,刊物,信源',
  author:
    'author,Author,authors,byline,作者,作者/来源,撰文,撰稿,撰稿人,文字,文,图文,文图,文/图,图/文,文/摄影,采写,采访,撰写,整理,采访整理,整理/撰文,记录整理,供稿人,投稿人,执笔,本文作者,来稿,文案,作家',
  reporter:
    '记者,报道记者,采访记者,文字记者,全媒体记者,见习记者,实习记者,首席记者,特约记者,实习生,报道,采访报道,摄影报道,新闻记者,文/记者,融媒体记者,采写记者',
  correspondent: '通讯员,特约通讯员,通讯',
  editor:
    'editor,Editor,编辑,责编,责任编辑,主编,值班编辑,网络编辑,本期编辑,执行编辑,新媒体编辑,实习编辑,见习编辑,文字编辑,图文编辑,编辑/排版,编辑制作,值班主编,执行主编,本版编辑,本版责编,版面编辑,网编,统编,编校,责任编校,文编,小编,编辑人员,本文编辑,轮值编辑,版权编辑,副主编,总编辑,总编,值班总编,本版主编,编发',
  photographer: '摄影,摄,图,图片,图片摄影,摄影记者,影像,摄像,图片来源,图源,供图,照片,摄影/视频,摄制,图/视频',
  staff:
    '口述,讲述,讲述人,讲述者,口述人,口述者,受访者,受访人,审核,校对,监制,监审,审稿,审读,初审,复审,终审,一审,二审,三审,审签,签发,审校,核稿,美编,值班编委,值班总监,统筹,策划,录入,发布人,信息员,制作,设计,总值班,出品,出品人,总监制,编导,导演,剪辑,配音,播音,视频,排版,投稿邮箱,视频支持,技术支持,图片支持,素材支持,拍摄支持,出镜,值班领导,责任校对,检校,运营,版式,视觉,审核人,录入人,责任人,技术,终校,实习,编委,编审,审定,主办,承办',
  title: '标题,题目,文章标题,新闻标题',
  other:
    '浏览次数,浏览量,浏览数,浏览,点击数,点击量,点击率,点击次数,点击,阅读次数,阅读量,阅读数,阅读,访问量,访问次数,访问,人气,评论数,评论,字号,字体,字体大小,字体颜色,视力保护色,背景色,背景颜色,分享,分享到,关键词,关键字,标签,索引号,文号,发文字号,主题分类,主题词,分类,类别,栏目,所属栏目,所属类别,信息分类,责任单位,选择字号,打印,字数,收藏,点赞,推荐,编号,作品号,有效性,公开方式,公开范围,体裁分类,频道,版次,版面,期号,热度,转发,打开,语言,大小',
};

/** Labels by what they announce, in folded form. */
export const FIELD_LABELS: Record<string, FieldRole> = Object.fromEntries(
  (Object.entries(BY_ROLE) as [FieldRole, string][]).flatMap(([role, labels]) =>
    labels.split(',').map((label) => [label, role]),
  ),
);
