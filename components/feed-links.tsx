/** Addresses of a page's feeds and of its data. */
interface Feeds {
  atom: string;
  json: string;
  data: string;
}

/** Feeds of a page's stories, ordered by date added; a record's stand below its own address. */
export function FeedLinks(props: { path: string } | { feeds: Feeds }) {
  const { atom, json, data } = 'feeds' in props ? props.feeds : feedsOf(props.path);
  return (
    <p className="text-soft text-xs">
      订阅新入档的报道：
      <a href={atom} className="inline-block py-1 text-blue hover:underline">
        Atom
      </a>
      <a href={json} className="ml-3 inline-block py-1 text-blue hover:underline">
        JSON Feed
      </a>
      <a href={data} className="ml-3 inline-block py-1 text-blue hover:underline">
        本页数据（JSON）
      </a>
    </p>
  );
}

const feedsOf = (path: string): Feeds => ({
  atom: `${path}/feed.atom`,
  json: `${path}/feed.json`,
  data: `/api/v1${path}`,
});

/** A record page's feeds and data for its metadata. */
export function feedTypes(path: string, title: string) {
  return {
    'application/atom+xml': [{ url: `${path}/feed.atom`, title }],
    'application/feed+json': [{ url: `${path}/feed.json`, title }],
    'application/json': [{ url: `/api/v1${path}`, title }],
  };
}
