import { NameList } from '@/components/name-list';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { toSolid } from '@/lib/text/solid-text';

const quotes = /[“”‘’"'「」]/g;

/** Equal but for quotation marks and the width of punctuation. */
const keyOf = (form: string) => toSolid(restorePunctuation(form).replace(quotes, ''));

function distinct(forms: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map(keyOf));
  return forms.filter((form) => {
    const isNew = !seen.has(keyOf(form));
    seen.add(keyOf(form));
    return isNew;
  });
}

/** How the texts write a topic, and what else is looked for that no text writes. */
export function TopicNames({
  name,
  aliases,
  printed,
}: {
  name: string;
  /** The catalogue's. */
  aliases: readonly string[];
  /** Forms that stand in the texts. */
  printed: readonly string[];
}) {
  const found = distinct(printed, [name]);
  const others = distinct(aliases, [name, ...printed]);
  return (
    <>
      {found.length > 0 && (
        <p>
          文中又作：
          <NameList names={found.map(restorePunctuation)} />
        </p>
      )}
      {others.length > 0 && (
        <p>
          也检索：
          <NameList names={others.map(restorePunctuation)} />
        </p>
      )}
    </>
  );
}
