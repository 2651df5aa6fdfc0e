/** Where somebody of the staff is managed. */
export function staffMemberPath(id: string): string {
  return `/administration/personnes/${id}`;
}
