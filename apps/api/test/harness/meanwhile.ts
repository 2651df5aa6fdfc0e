import type { TestPortal } from './test-portal.ts';

type Method = (...parameters: unknown[]) => Promise<unknown>;

/**
 * Lets `between` happen once, at the worst moment of what the portal really does: right `AFTER` a call of `method`,
 * before anybody learns what it answered, or right `BEFORE` the call is made.
 */
export function meanwhile(
  { app }: TestPortal,
  type: new (...parameters: never[]) => object,
  method: string,
  when: 'BEFORE' | 'AFTER',
  between: () => Promise<unknown>,
): void {
  const target = app.get<Record<string, Method>>(type);
  const real = (...parameters: unknown[]): Promise<unknown> =>
    (Object.getPrototypeOf(target) as Record<string, Method>)[method]?.apply(target, parameters) ??
    Promise.reject(new Error(`${method} is not there`));
  target[method] = async (...parameters) => {
    Reflect.deleteProperty(target, method);
    if (when === 'BEFORE') await between();
    const answer = await real(...parameters);
    if (when === 'AFTER') await between();
    return answer;
  };
}
