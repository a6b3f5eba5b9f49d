import { headers } from 'next/headers';

/**
 * Lets browsers that can (Chromium's) make the next page ready while the pointer rests on its link.
 *
 * All links are plain links: they work without script, and an anchor in another page is lit by `:target`.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/(api|feed|exports|oai|search)*' } },
          { not: { href_matches: '/*/cite/*' } },
          { not: { href_matches: '/*\\.(atom|json|xml|txt|csv|db|gz|zst)' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export async function SpeculationRules() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <script type="speculationrules" nonce={nonce} suppressHydrationWarning>
      {JSON.stringify(rules)}
    </script>
  );
}
