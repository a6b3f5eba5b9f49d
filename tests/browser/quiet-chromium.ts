import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from '@/lib/commands/find-chromium.mjs';

/** A Chromium without a window, in which nothing that the browser does by itself reaches for the network. */
export async function launchQuietly(): Promise<Browser> {
  return chromium.launch({
    executablePath: await requireChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
