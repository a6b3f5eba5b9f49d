/** Feeds of a page's stories, ordered by date added. */
export function FeedLinks({ path }: { path: string }) {
  return (
    <p className="text-soft text-xs">
      订阅新入档的报道：
      <a href={`${path}/feed.atom`} className="inline-block py-1 text-blue hover:underline">
        Atom
      </a>
      <a href={`${path}/feed.json`} className="ml-3 inline-block py-1 text-blue hover:underline">
        JSON Feed
      </a>
    </p>
  );
}

/** A page's feeds for its metadata. */
export function feedTypes(path: string, title: string) {
  return {
    'application/atom+xml': [{ url: `${path}/feed.atom`, title }],
    'application/feed+json': [{ url: `${path}/feed.json`, title }],
  };
}
