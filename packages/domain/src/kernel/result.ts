/** What a decision returns: the decided value, or the refusal that says why and what is possible instead. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The decision is taken. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** The rules say no; `refusal` names which and what is possible instead. */
export function refuse<Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal };
}
