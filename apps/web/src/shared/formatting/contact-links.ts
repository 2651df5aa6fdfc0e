/** The address of a link that writes to `email`: nothing in it can add a recipient, a subject or a text. */
export function mailLink(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** The address of a link that calls `phone`: its digits only. */
export function phoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
