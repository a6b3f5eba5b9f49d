import { HowToCite } from '@/components/about/how-to-cite';
import { PageContents } from '@/components/about/page-contents';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Typeset } from '@/components/typeset';
import { toCitedArticle } from '@/lib/citations/to-cited-article';
import type { PageHead } from '@/lib/head/page-head';
import { getArchive } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { siteContact, siteName, siteUrl } from '@/lib/site';

const head: PageHead = {
  title: '关于本档案',
  description: `${siteName}是什么，怎样做成，怎样引用，怎样要求更正或隐去姓名。`,
  alternates: { canonical: '/about' },
};

const parts = {
  what: '这是什么',
  how: '怎样做成',
  cite: '怎样引用',
  correct: '怎样要求更正',
  withhold: '怎样要求隐去姓名',
  contact: '联系',
  open: '取用数据',
};

export default async function AboutPage() {
  const [archive, example] = await Promise.all([getArchive(), readExample()]);
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading title="关于本档案" />
      <div className="lg:grid lg:grid-cols-[minmax(0,42rem)_13rem] lg:gap-x-12">
        <PageContents parts={parts} />
        <div className="reading border-ink border-t pt-6 max-lg:mt-7 lg:col-start-1 lg:row-start-1">
          <h2 id="what" className="mt-0!">
            {parts.what}
          </h2>
          <p>
            {siteName}收存公开刊发的公安新闻，把它们整理成可读、可查、可核对的档案。
            {archive &&
              `现有${archive.counts.sources}份来源文件、${archive.counts.articles}篇报道、${archive.counts.units}个单位、${archive.counts.people}位人物、${archive.counts.topics}个主题。`}
            站上的每一条事实，一个职务、一个日期、一个数字、一句引语，都能一步回到原文中的位置。
          </p>
          <p>
            档案不是通讯社，也不代表任何公安机关；它不改写报道，不评价报道，只注明每件事出自哪里、有几分把握。
          </p>

          <h2 id="how">{parts.how}</h2>
          <p>
            原始文件一字不动地保存。程序把它切成报道、标题、段落、图片说明与页面附件，每个字都归入且只归入一处，没有一个字丢失；印刷时被图片、分栏打断的段落接回原样，次序颠倒的小节按序号排好。半角的标点读时显示为全角，原文不变。
          </p>
          <p>
            接着在文中找出人物、单位、主题、数字与引语。单位写成全称，挂在上级之下；同名的人，没有共同的单位作凭据，就各立一页；没有写明日期的报道，只在文中有线索时推定，并列出线索，写作“约2023年”。拿不准的不猜，都记在
            <a className="prose-link" href="/quality">
              可信程度
            </a>
            页。
          </p>
          <p>
            报道写明职务的人（民警、领导，也包括学校、企业等处任职的人）各立一页；居民、市民等没有职务的群众、当事人、未成年人和报道用化名称呼的人不立页，不进人物索引，也不列入引语、数据接口与导出的人名，他们的名字只留在报道与原文的文字里。
          </p>

          <h2 id="cite">{parts.cite}</h2>
          <p>
            每篇报道页末有现成的著录，可复制，也可下载到文献管理软件；段落有自己的地址，如
            <code className="font-sans text-[0.85em]">#p12</code>
            。报道的地址不会改变，改动过的会自动转到新地址。
          </p>
          <HowToCite
            siteName={siteName}
            siteUrl={siteUrl}
            example={example && toCitedArticle(example, siteUrl)}
            accessed={archive?.builtAt.slice(0, 10) ?? '年-月-日'}
          />

          <h2 id="correct">{parts.correct}</h2>
          <p>
            请写明报道的地址、段落、现有的文字与应有的文字，并附原刊的凭据。更正只改整理的结果，不改原始文件：改了什么、为何而改，都记录在案，读者仍能看到原样。原刊本身的错误照录，可在报道旁加注。
          </p>

          <h2 id="withhold">{parts.withhold}</h2>
          <p>
            本人或近亲属可以要求隐去姓名，请写明姓名、报道的地址与理由。隐去之后，这个名字不再出现在任何页面、检索、订阅与导出之中，原文对照里以＊遮去，文字的位置不变。涉及未成年人与被害人的，不必说明理由。
          </p>

          <h2 id="contact">{parts.contact}</h2>
          <p>
            {siteContact ? (
              <>
                更正与隐名的要求，请寄至
                <a className="prose-link" href={siteContact}>
                  {siteContact.replace(/^mailto:/, '')}
                </a>
                。
              </>
            ) : (
              '本站的运营者尚未设定联系方式（设置项 CONTACT），因此这里没有可以寄送更正与隐名要求的地址；请与向你提供本站网址的机构联系。'
            )}
          </p>

          <h2 id="open">{parts.open}</h2>
          <p>
            全部内容另有供程序取用的
            <a className="prose-link" href="/api">
              数据接口
            </a>
            、
            <a className="prose-link" href="/feed.atom">
              订阅源
            </a>
            与
            <a className="prose-link" href="/exports">
              数据导出
            </a>
            ；每一条都带原文位置，便于复核。
          </p>
        </div>
      </div>
    </Typeset>
  );
}

/** The newest story, to show how one is cited; null in an empty archive. */
async function readExample() {
  const [newest] = (await listArticles({ perPage: 1 })).items;
  return newest ? getArticle(newest.id) : null;
}
