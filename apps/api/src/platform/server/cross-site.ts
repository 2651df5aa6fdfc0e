import type { FastifyRequest } from 'fastify';

/** The header that only the portal's own scripts can send: another site's would be asked for permission first. */
const OWN_HEADER = 'x-portal-request';

/**
 * Why a request to the API is not taken for one of the portal's own pages, or `null` when it is. The cookie's
 * SameSite already keeps other sites out; this holds where a browser does not know it, or a sibling host is bad.
 */
export function crossSiteProblem(
  { method, headers }: FastifyRequest,
  { origin, contentType, byToken }: { origin: string; contentType: string; byToken: boolean },
): string | null {
  if (method !== 'POST') return 'The API takes POST only.';
  const [sent = ''] = (headers['content-type'] ?? '').split(';');
  if (sent.trim().toLowerCase() !== contentType) return `The content type must be ${contentType}.`;
  // A token is given by hand, not added by a browser: no page can use somebody else's.
  if (byToken) return null;
  if (headers[OWN_HEADER] !== '1') return `The header ${OWN_HEADER}: 1 is missing.`;
  if (headers.origin !== undefined && headers.origin !== origin)
    return 'The request comes from another origin.';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 'The request comes from another site.';
  return null;
}
