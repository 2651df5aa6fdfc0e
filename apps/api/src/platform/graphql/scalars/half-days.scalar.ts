import { halfDays, InvalidInput, type HalfDays } from '@akouendy/domain';
import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../bad-input.ts';

/** `HalfDays`: half-days of work. */
export const HalfDaysScalar = new GraphQLScalarType<HalfDays, number>({
  name: 'HalfDays',
  description: 'A whole number of half-days, zero or more: 2 is one day.',
  serialize: (value) => value as HalfDays,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.INT ? Number(node.value) : null),
});

function read(value: unknown): HalfDays {
  try {
    return halfDays(typeof value === 'number' ? value : Number.NaN);
  } catch (error) {
    if (error instanceof InvalidInput) throw badInput(`HalfDays: ${error.message}`);
    throw error;
  }
}
