import { expect, test } from 'vitest';
import { answerForm } from '@/lib/server/answer-form';

test.each([
  ['/api/v1/articles?limit=1', 'problem'],
  ['/articles/a-1.json', 'problem'],
  ['/articles/a-1.jsonld', 'problem'],
  ['/feed.json', 'problem'],
  ['/opensearch-suggestions?q=a', 'problem'],
  ['/articles/a-1/cite/csl-json', 'problem'],
  ['/articles/a-1/cite/bibtex', 'text'],
  ['/articles/a-1.md', 'text'],
  ['/oai?verb=Identify', 'text'],
  ['/units/x/feed.atom', 'text'],
  ['/sitemap.xml', 'text'],
  ['/sitemaps/articles-1.xml', 'text'],
  ['/robots.txt', 'text'],
  ['/exports/Article.csv.gz', 'text'],
  ['/.well-known/security.txt', 'text'],
  ['/', 'page'],
  ['/api', 'page'],
  ['/exports', 'page'],
  ['/articles/a-1', 'page'],
  ['/search?q=.json', 'page'],
])('%s is told of a fault as %s', (url, form) => {
  expect(answerForm(url)).toBe(form);
});
