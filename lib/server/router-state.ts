import { z } from 'zod';

/**
 * The header in which Next's client says where it is.
 *
 * Next answers 500 to one that it cannot read, so such a header is left out before it: the answer then holds the
 * whole page.
 */
const parameterKinds = [
  ...(['c', 'ci(..)(..)', 'ci(.)', 'ci(..)', 'ci(...)', 'oc', 'd'] as const),
  ...(['di(..)(..)', 'di(.)', 'di(..)', 'di(...)'] as const),
];

const segment = z.union([
  z.string(),
  z.tuple([z.string(), z.string(), z.enum(parameterKinds), z.array(z.string()).nullable()]),
]);

const routerState: z.ZodType<unknown> = z.lazy(() =>
  z.tuple([
    segment,
    z.record(z.string(), routerState),
    z.tuple([z.string(), z.string()]).nullish(),
    z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
);

/** No page of the site has a longer one. */
const longest = 8_000;

/** Whether Next can read this `next-router-state-tree`. */
export function isRouterState(header: string): boolean {
  if (header.length > longest) return false;
  try {
    return routerState.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
