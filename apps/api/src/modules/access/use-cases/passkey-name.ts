/** Characters that the name of a passkey has at most. */
const LONGEST = 60;

/** The name as it is kept; `null` for one that is empty, too long, or of more than one line. */
export function passkeyName(name: string): string | null {
  const kept = name.trim();
  return kept === '' || kept.length > LONGEST || /\p{Cc}/u.test(kept) ? null : kept;
}
