/** What is wrong with a field that was sent. */
export type FieldProblem =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'INVALID_CHARACTER'
  | 'NOT_AN_ADDRESS'
  | 'NOT_ALLOWED';

/** A field that cannot be meant this way; `field` is its path in the input. */
export interface InvalidField {
  readonly kind: 'INVALID_FIELD';
  readonly field: string;
  readonly problem: FieldProblem;
}

/** The refusal of `field`. */
export function invalidField(field: string, problem: FieldProblem): InvalidField {
  return { kind: 'INVALID_FIELD', field, problem };
}
