import { expect, test } from 'vitest';
import { readSettings, SettingsFault } from '@/lib/settings';

test('absent and empty variables take their defaults', () => {
  expect(readSettings({ SITE_URL: '', SITE_NAME: undefined })).toMatchObject({
    ...{ contentDir: './content', port: 3000, siteUrl: 'http://localhost:3000' },
  });
});

test.each(['https://example.org', 'https://example.org/', 'http://127.0.0.1:8080'])('SITE_URL=%s', (url) => {
  expect(readSettings({ SITE_URL: url }).siteUrl).toBe(url.replace(/\/$/, ''));
});

// Every address on a page begins at the host's root: below a path each of them would lead elsewhere.
test.each([
  'https://example.org/archive',
  'https://example.org/?a=1',
  'https://example.org/#a',
  'example.org',
])('SITE_URL=%s is refused, by its name', (url) => {
  expect(() => readSettings({ SITE_URL: url })).toThrow(SettingsFault);
  expect(() => readSettings({ SITE_URL: url })).toThrow(`SITE_URL=${url}: `);
});

test('an address that is none is told once', () => {
  expect(() => readSettings({ SITE_URL: 'foo' })).toThrow(
    /:\n {2}SITE_URL=foo: must be an address such as https:\/\/archive\.example\.org$/,
  );
});

test.each([
  ['desk@example.org', 'mailto:desk@example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['https://example.org/write-to-us', 'https://example.org/write-to-us'],
  ['', null],
])('CONTACT=%s is %s', (given, contact) => {
  expect(readSettings({ CONTACT: given }).contact).toBe(contact);
});

test.each(['desk', 'desk@example', 'javascript:alert(1)', 'ftp://example.org', 'a b@example.org'])(
  'CONTACT=%s is refused, by its name',
  (contact) => {
    expect(() => readSettings({ CONTACT: contact })).toThrow(`CONTACT=${contact}: `);
  },
);
