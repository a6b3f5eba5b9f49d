import type { NextConfig } from 'next';

const config: NextConfig = {
  // The server in lib/server compresses, brotli too, and sets the headers of every answer.
  compress: false,
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // The minifier folds small functions into their callers as functions of their own, which are then made anew with each
  // call: 5 % of what a story costs. What browsers load is minified all the same.
  experimental: { serverMinification: false },
  // Every page's head whole in the raw HTML: Zotero and other harvesters read no streamed metadata.
  htmlLimitedBots: /.*/,
  // The other forms of a story: no dynamic segment of Next's can hold a part of a path's last name.
  rewrites: async () => [
    {
      source: '/articles/:id([^/.]+)\\.:format([a-z]+)',
      destination: '/articles/:id/alternative/:format',
    },
  ],
  // Where feed readers look by themselves, and readers by habit.
  redirects: async () => [
    {
      source: '/:guess(feed|feeds|rss|atom|feed\\.xml|rss\\.xml|atom\\.xml|index\\.xml)',
      destination: '/feed.atom',
      permanent: true,
    },
  ],
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-libsql', '@libsql/client', 'libsql'],
};

export default config;
