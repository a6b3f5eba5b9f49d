import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PreferencesScript } from '@/components/controls/preferences-script';
import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';
import { PrintedAddress } from '@/components/shell/printed-address.client';
import { SkipLink } from '@/components/shell/skip-link';
import { SpeculationRules } from '@/components/shell/speculation-rules';
import { Typeset } from '@/components/typeset';
import { siteName, siteUrl } from '@/lib/site';
import './globals.css';

/** Nothing is baked at build time: lib/server keeps the rendered pages until the archive changes. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl),
  title: { default: `${siteName}：有出处的公安新闻档案`, template: `%s · ${siteName}` },
  description: '有出处的公安新闻档案：报道、单位、人物、主题、数字与引语，每一条都能回到原文。',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#16171a' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-Hans" suppressHydrationWarning>
      <head>
        {/* The first paint waits for the footer's tag: rows that are read by half stand elsewhere when they are whole. */}
        <link rel="expect" href="#colophon" blocking="render" />
        <PreferencesScript />
        <SpeculationRules />
        <link rel="alternate" type="application/atom+xml" title={siteName} href="/feed.atom" />
        <link rel="alternate" type="application/feed+json" title={siteName} href="/feed.json" />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={siteName}
          href="/opensearch.xml"
        />
      </head>
      <body className="flex min-h-dvh flex-col">
        <Typeset>
          <SkipLink />
          <Masthead />
          <main id="content" className="page w-full grow pb-16" tabIndex={-1}>
            {children}
          </main>
          <PrintedAddress siteName={siteName} siteUrl={siteUrl} />
          <Footer />
        </Typeset>
      </body>
    </html>
  );
}
