/** Names one after another, each of which stands whole on a line where it fits. */
export function NameList({ names }: { names: readonly string[] }) {
  return names.map((name, at) => (
    <span key={name} className="inline-block">
      {name}
      {at < names.length - 1 && '、'}
    </span>
  ));
}
