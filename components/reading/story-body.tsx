import { fieldNames } from '@/lib/corrections/field-names';
import { sourceHref } from '@/lib/hrefs';
import type {
  ArticleView,
  BlockView,
  MarkedText as MarkedTextView,
  SectionView,
} from '@/lib/queries/article';
import { MarkedText } from './marked-text';

/** The story in reading order; every paragraph and caption has its anchor. */
export function StoryBody({ article }: { article: ArticleView }) {
  return (
    <div className="reading story">
      {article.sections.map((section) => (
        <StorySection key={section.ordinal} id={article.id} section={section} />
      ))}
    </div>
  );
}

export const sectionId = (section: SectionView) => `section-${section.ordinal}`;

function StorySection({ id, section }: { id: string; section: SectionView }) {
  const { heading, number, blocks } = section;
  return (
    <section id={sectionId(section)}>
      {heading && (
        <h2 className="block">
          {number && <span className="num mr-[0.5em] text-vermilion">{number}</span>}
          <MarkedText marked={heading} />
          <Correction id={id} marked={heading} />
          {/* Last: who goes from heading to heading hears its words first. */}
          <SourceAnchor id={id} spans={heading.spans} label="小标题" />
        </h2>
      )}
      {blocks.map((block) =>
        block.type === 'caption' ? (
          <figure key={block.ordinal} id={`p${block.ordinal}`} className="block">
            <BlockAnchor id={id} block={block} name="图片说明" />
            <figcaption>
              <MarkedText marked={block} />
              <Correction id={id} marked={block} />
            </figcaption>
          </figure>
        ) : (
          <p key={block.ordinal} id={`p${block.ordinal}`} className="block">
            <BlockAnchor id={id} block={block} name="段" />
            <MarkedText marked={block} />
            <Correction id={id} marked={block} />
          </p>
        ),
      )}
    </section>
  );
}

/** Number and way to the source; drawn by the style sheet, so that copied text is the story's alone. */
function BlockAnchor({ id, block, name }: { id: string; block: BlockView; name: string }) {
  const { ordinal, spans } = block;
  const label = name === '段' ? `第${ordinal}段` : `${name}（第${ordinal}段）`;
  return (
    <>
      <a href={`#p${ordinal}`} className="block-number" aria-label={`${label}的链接`}>
        <span data-mark={block.type === 'caption' ? '图' : ordinal} />
      </a>
      <SourceAnchor id={id} spans={spans} label={label} />
    </>
  );
}

function SourceAnchor({ id, spans, label }: { id: string; spans: BlockView['spans']; label: string }) {
  return (
    <a href={sourceHref(id, spans)} className="block-source" aria-label={`${label}对照原文`}>
      <span data-mark="原文" />
    </a>
  );
}

/** That something was corrected here; the print is one click away. */
function Correction({ id, marked }: { id: string; marked: MarkedTextView }) {
  const { corrected, printed, spans } = marked;
  if (corrected === null || printed === null) return null;
  return (
    <a
      href={sourceHref(id, spans)}
      className="correction"
      title={`原印：${printed.replaceAll('\n', ' ／ ')}`}
    >
      〔{fieldNames[corrected]}已更正〕
    </a>
  );
}
