import { Kind, type ValueNode } from 'graphql';
import { badInput } from '../bad-input.ts';

/** How a scalar named `name` that is written as a number is read: `read` throws a `Refusal` for what it cannot be. */
export function readNumber<Value>(
  name: string,
  read: (value: number) => Value,
  Refusal: new (message: string) => Error,
): { parseValue: (value: unknown) => Value; parseLiteral: (node: ValueNode) => Value } {
  const parse = (value: unknown): Value => {
    try {
      return read(typeof value === 'number' ? value : Number.NaN);
    } catch (error) {
      if (error instanceof Refusal) throw badInput(`${name}: ${error.message}`);
      throw error;
    }
  };
  return {
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.INT ? Number(node.value) : null),
  };
}
