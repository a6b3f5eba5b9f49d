import { HeadTags } from '@/components/head-tags';
import { EndpointHelp } from '@/components/open/endpoint-help';
import { PageHeading } from '@/components/page-heading';
import { Typeset } from '@/components/typeset';
import { describeParameters } from '@/lib/api/describe-endpoint';
import { ENDPOINTS } from '@/lib/api/endpoints';
import { getSamples } from '@/lib/api/samples';
import type { PageHead } from '@/lib/head/page-head';
import { siteUrl } from '@/lib/site';

const head: PageHead = {
  title: '数据接口',
  description: 'JSON 接口、订阅、OAI-PMH 采集、引文与数据导出：档案的内容怎样供程序取用。',
  alternates: { canonical: '/api' },
};

export default async function ApiPage() {
  const samples = await getSamples();
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading
        title="数据接口"
        note="档案的全部内容都供程序取用，只读，无须登记。每一条都带原文位置，便于复核。"
      />
      <div className="reading border-ink border-t pt-6 [&_p]:text-start">
        <h2 id="json" className="mt-0!">
          JSON 接口
        </h2>
        <p>
          地址以 <code>{siteUrl}/api/v1</code> 开头，各项的字段见
          <a className="prose-link" href="/api/v1/openapi.json">
            OpenAPI 文件
          </a>
          。列表给出 items、total 与 next；下一页把 next 的值放在 cursor 里再问一次，Link
          标头里也有它的地址。出错时依 RFC 9457 答复，errors 指明哪个参数有误；编号改过的答 308，撤下的答
          410，从未有过的答 404，筛选条件所指的单位、主题、人物、来源也是如此。地址中的汉字写成 % 编码。
        </p>
        <p>
          每个答复都带 ETag；下次带上 If-None-Match，没有变化便只答 304。其他网站的脚本也可以读取（CORS）。
        </p>
        <p>
          spans 是原文中的 [起, 止)，以 UTF-16 码元计，与 JavaScript 的 slice 一致。原文见来源文件，或在
          <a className="prose-link" href="/exports">
            数据导出
          </a>
          中下载。
        </p>
        <h2 id="feeds">订阅</h2>
        <p>
          <a className="prose-link" href="/feed.atom">
            Atom
          </a>{' '}
          与{' '}
          <a className="prose-link" href="/feed.json">
            JSON Feed
          </a>
          ，按入档先后排列；每个单位、主题、人物的地址之后加 /feed.atom 或 /feed.json
          即是它自己的订阅源；一次检索的订阅源在 /search/feed.atom?q=，条件与检索页相同。
        </p>
        <h2 id="forms">一篇报道的其他形式</h2>
        <p>
          报道的地址之后加 .json、.jsonld、.md、.txt；引文在 /cite/
          之下：gbt7714-2025、gbt7714-2015、bibtex、ris、csl-json。
        </p>
        <h2 id="harvest">采集</h2>
        <p>
          <a className="prose-link" href="/oai?verb=Identify">
            OAI-PMH 2.0
          </a>{' '}
          在 /oai，格式 oai_dc，按单位与主题分集，撤下的报道永久留有删除标记，仍属于原来的各集。站点地图见{' '}
          <a className="prose-link" href="/sitemap.xml">
            sitemap.xml
          </a>
          。
        </p>
        <h2 id="endpoints">各个接口</h2>
      </div>
      <div className="mt-4">
        {ENDPOINTS.map((endpoint) => {
          const example = endpoint.example(samples);
          const href = `/api/v1${example}`;
          return (
            <EndpointHelp
              key={endpoint.path}
              path={endpoint.path}
              summary={endpoint.summary}
              parameters={describeParameters(endpoint)}
              example={example === null ? null : { href, url: `${siteUrl}${href}` }}
            />
          );
        })}
      </div>
    </Typeset>
  );
}
