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
      <a href={`/api/v1${path}`} className="ml-3 inline-block py-1 text-blue hover:underline">
        本页数据（JSON）
      </a>
    </p>
  );
}

/** A record page's feeds and data for its metadata. */
export function feedTypes(path: string, title: string) {
  return {
    'application/atom+xml': [{ url: `${path}/feed.atom`, title }],
    'application/feed+json': [{ url: `${path}/feed.json`, title }],
    'application/json': [{ url: `/api/v1${path}`, title }],
  };
}
