import { ruleName } from './rule-names';

/** A rule's name in small print after what it said; its code in brackets, for who looks it up. */
export function RuleLabel({ rule }: { rule: string }) {
  const name = ruleName(rule);
  return (
    <span className="text-soft text-xs wrap-anywhere">
      {name}
      <code>{name === null ? rule : `（${rule}）`}</code>
    </span>
  );
}
