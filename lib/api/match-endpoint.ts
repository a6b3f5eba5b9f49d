import type { Endpoint } from './endpoint';

export interface EndpointMatch {
  endpoint: Endpoint;
  /** The path's parameters, decoded. */
  path: Record<string, string>;
}

/** The endpoint whose path fits the segments below `/api/v1`, null where none does. */
export function matchEndpoint(endpoints: readonly Endpoint[], segments: string[]): EndpointMatch | null {
  for (const endpoint of endpoints) {
    const names = endpoint.path.slice(1).split('/');
    if (names.length !== segments.length) continue;
    const path: Record<string, string> = {};
    const fits = names.every((name, index) => {
      const segment = segments[index] ?? '';
      if (!name.startsWith('{')) return name === segment;
      path[name.slice(1, -1)] = segment;
      return true;
    });
    if (fits) return { endpoint, path };
  }
  return null;
}
