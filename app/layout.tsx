import type { ReactNode } from 'react';
import { PreferencesScript } from '@/components/controls/preferences-script';
import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';
import { PrintedAddress } from '@/components/shell/printed-address.client';
import { SkipLink } from '@/components/shell/skip-link';
import { SpeculationRules } from '@/components/shell/speculation-rules';
import { SiteHeadTags } from '@/components/site-head-tags';
import { Typeset } from '@/components/typeset';
import { siteName, siteUrl } from '@/lib/site';
import './globals.css';

/** Nothing is baked at build time: lib/server keeps the rendered pages until the archive changes. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-Hans" suppressHydrationWarning>
      <head>
        {/* The first paint waits for the footer's tag: rows that are read by half stand elsewhere when they are whole. */}
        <link rel="expect" href="#colophon" blocking="render" />
        <PreferencesScript />
        <SpeculationRules />
      </head>
      <body className="flex min-h-dvh flex-col">
        <Typeset>
          <SiteHeadTags />
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
