/** A refusal that says no more than its type: `message` is for developers. */
export function refused<Refusal extends { message: string }>(
  type: new () => Refusal,
  message: string,
): Refusal {
  return Object.assign(new type(), { message });
}
