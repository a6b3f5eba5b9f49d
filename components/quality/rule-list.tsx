import { severityNames } from '@/components/sources/doubt-list';
import type { RuleDoubts } from '@/lib/queries/quality';
import { readableMessage } from './readable-message';
import { ruleName } from './rule-names';

/** Doubts by rule, each with the first few places where it spoke. */
export function RuleList({
  rules,
  lineHref,
}: {
  rules: readonly RuleDoubts[];
  lineHref: (sourceId: string, line: number) => string;
}) {
  return (
    <ul className="border-hair border-t">
      {rules.map((rule) => (
        <li key={`${rule.rule} ${rule.severity}`} className="border-hair border-b py-2">
          <details>
            <summary className="flex flex-wrap items-baseline gap-x-4 py-0.5">
              <span className="num min-w-8 text-right font-serif text-lg">{rule.count}</span>
              <span className="min-w-0">{ruleName(rule.rule) ?? rule.rule}</span>
              <span className={`text-xs ${rule.severity === 'error' ? 'text-vermilion' : 'text-soft'}`}>
                {severityNames[rule.severity]}
              </span>
              <span className="ml-auto text-blue text-xs">举例</span>
            </summary>
            <ul className="mt-1 ml-3 border-rule border-l pl-4 text-sm">
              {rule.examples.map((example) => (
                <li key={`${example.sourceId} ${example.line}:${example.column}`} className="py-1">
                  <a
                    href={lineHref(example.sourceId, example.line)}
                    className="num text-blue underline underline-offset-4"
                  >
                    {example.sourceId} 第{example.line}行
                  </a>
                  <span className="ml-3">{readableMessage(example.message)}</span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
