import { instant } from '@akouendy/domain/calendar';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { evaluateScenario } from '@akouendy/domain/scenario';
import { FRANCE, workingCalendar } from '@akouendy/holidays';

/** A worked example: a scenario, a call of a public function of a room, or a figure read from the catalogue. */
export type Example = { readonly name: string; readonly expect: unknown } & (
  | { readonly kind: string; readonly given: unknown }
  | { readonly call: string; readonly with: readonly unknown[] }
  | { readonly read: string }
);

type Called = (...given: unknown[]) => unknown;

const CALENDAR = workingCalendar(FRANCE);

/** What the engine answers to `example`. */
export async function answerTo(example: Example): Promise<unknown> {
  if ('kind' in example) return evaluateScenario(example, CALENDAR);
  if ('read' in example) return inside(OFFER_2025_01, example.read);
  const [room = '', name = ''] = example.call.split('.');
  const functions = (await import(`@akouendy/domain/${room}`)) as Partial<Record<string, Called>>;
  const called = functions[name];
  if (called === undefined) throw new Error(`${example.call} is no public function of a room`);
  return called(...example.with.map(asValue));
}

/**
 * What an example's JSON stands for: `$offer` and a path in it for the catalogue, `$calendar` for the working
 * days of France, an instant for one that is written as such, `{ "$set": […] }` for a set.
 */
export function asValue(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(asValue);
  if (typeof json === 'object' && json !== null) {
    if ('$set' in json) return new Set(json.$set as unknown[]);
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, asValue(value)]));
  }
  if (typeof json !== 'string') return json;
  if (json === '$calendar') return CALENDAR;
  if (json.startsWith('$offer')) return inside(OFFER_2025_01, json.slice('$offer.'.length));
  return /^\d{4}-\d\d-\d\dT/.test(json) ? instant(json) : json;
}

function inside(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((name) => name !== '')
    .reduce<unknown>((outer, name) => (outer as Record<string, unknown> | undefined)?.[name], value);
}
