export function SkipLink() {
  return (
    <a
      href="#content"
      className="no-print -translate-y-full absolute top-0 left-0 z-30 bg-blue px-4 py-2 text-paper focus:translate-y-0"
    >
      跳到正文
    </a>
  );
}
