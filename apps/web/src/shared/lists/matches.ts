/** What is left of a text when case and accents do not count. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word that was typed is in one of `texts`; accents and case do not count. Nothing typed matches all. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const found = texts.map(plain);
  return plain(typed)
    .split(/\s+/)
    .every((word) => found.some((text) => text.includes(word)));
}
