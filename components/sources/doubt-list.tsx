import { readableMessage } from '@/components/quality/readable-message';
import { RuleLabel } from '@/components/quality/rule-label';
import type { Severity, SourceMessage } from '@/lib/queries/sources';

export const severityNames: Record<Severity, string> = { error: '错误', warning: '存疑', info: '说明' };

/** The parser's doubts about a source, each leading to its line. */
export function DoubtList({
  messages,
  lineHref,
}: {
  messages: readonly SourceMessage[];
  lineHref: (line: number) => string;
}) {
  return (
    <ul className="border-hair border-t">
      {messages.map((message) => (
        <li
          key={`${message.line}:${message.column} ${message.rule} ${message.message}`}
          className="grid gap-x-6 border-hair border-b py-2 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="num flex gap-x-3 text-sm">
            <a href={lineHref(message.line)} className="inline-block py-0.5 text-blue hover:underline">
              第{message.line}行
            </a>
            <span className={`py-0.5 ${message.severity === 'error' ? 'text-vermilion' : 'text-soft'}`}>
              {severityNames[message.severity]}
            </span>
          </p>
          <p className="min-w-0 py-0.5">
            {readableMessage(message.message)}{' '}
            <span className="block">
              <RuleLabel rule={message.rule} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
