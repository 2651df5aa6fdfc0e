import type { FramedContent } from './framed-content.ts';
import { oneLine } from './one-line.ts';

/** The mail for programs that show no HTML, and for those who prefer it. */
export function asText({
  greeting,
  paragraphs,
  facts = [],
  action,
  link,
  notes = [],
  portal,
  sentTo,
  fact,
}: FramedContent): string {
  const table = facts.map(({ label, value }) => `- ${fact(label, oneLine(value))}`).join('\n');
  const call = action === undefined ? '' : `${fact(action.label, '').trimEnd()}\n${link ?? ''}`;
  const parts = [greeting, ...paragraphs, table, call, ...notes].map((part) => part.trim());
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n-- \n${portal}\n${sentTo}\n`;
}
