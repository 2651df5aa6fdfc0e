import { Kind, type ValueNode } from 'graphql';
import { badInput } from '../bad-input.ts';

/** How a scalar named `name` that is written as text is read: `read` throws a `Refusal` for what it cannot be. */
export function readText<Value>(
  name: string,
  read: (text: string) => Value,
  Refusal: new (message: string) => Error,
): { parseValue: (value: unknown) => Value; parseLiteral: (node: ValueNode) => Value } {
  const parse = (value: unknown): Value => {
    if (typeof value !== 'string') throw badInput(`${name}: text is expected`);
    try {
      return read(value);
    } catch (error) {
      if (error instanceof Refusal) throw badInput(`${name}: ${error.message}`);
      throw error;
    }
  };
  return {
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  };
}
