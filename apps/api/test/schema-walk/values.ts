import { newId } from '../../src/platform/ids/new-id.ts';

/**
 * A valid value of each scalar, by the name of its type and, where a name asks for a form, by that of the argument.
 * A new scalar fails the walk until it has a line here.
 */
const SCALARS: Readonly<Record<string, (name: string) => unknown>> = {
  String: (name) => TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Texte',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  Date: () => '2026-12-15',
  DateTime: () => '2026-12-15T10:00:00Z',
  HalfDays: () => 2,
  Cents: () => 10_000,
  BasisPoints: () => 5_000,
  UUID: () => newId(),
  ID: () => newId(),
};

/** Texts that are refused for their form before anything else is looked at. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/email/i, 'personne@example.test'],
  [/password/i, 'correct horse battery staple'],
  [/after|before|cursor/i, ''],
  [/url|issuer/i, 'https://example.test'],
  [/domain/i, 'example.test'],
];

/** A valid value of the scalar `type` for the argument `name`. */
export function scalarValue(type: string, name: string): unknown {
  const make = SCALARS[type];
  if (make === undefined)
    throw new Error(`The scalar ${type} has no value: add one to ${import.meta.filename}`);
  return make(name);
}
