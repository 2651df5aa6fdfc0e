/** A page of the portal: `text` when it is one, else the first page. Nothing leads a browser to another site. */
export function safePath(text: string): string {
  const base = 'https://portal.invalid';
  if (!/^\/(?![/\\])/.test(text) || text.length > 500 || !URL.canParse(text, base)) return '/';
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
