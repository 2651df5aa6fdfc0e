/** What `value` has at `place`: `deploy.packages.DEPLOY_10`, `conditions.2`; `undefined` where it has nothing. */
export function valueAt(value: unknown, place: string): unknown {
  return place.split('.').reduce<unknown>((within, name) => {
    if (typeof within !== 'object' || within === null) return undefined;
    return (within as Readonly<Record<string, unknown>>)[name];
  }, value);
}

/** `value` with `leaf` at `place`, where it has something already; the rest is shared. */
export function withValueAt(value: unknown, place: string, leaf: unknown): unknown {
  const [name = '', ...rest] = place.split('.');
  const inner = valueAt(value, name);
  const changed = rest.length === 0 ? leaf : withValueAt(inner, rest.join('.'), leaf);
  return Array.isArray(value) ? value.with(Number(name), changed) : { ...(value as object), [name]: changed };
}
