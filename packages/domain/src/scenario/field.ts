import { civilDate, instant, type CivilDate, type Instant } from '../calendar/index.ts';
import { InvalidInput } from '../kernel/index.ts';

/** A value of a scenario file with the path that leads to it, so that an error can name the field. */
export class Field {
  readonly path: string;
  readonly value: unknown;

  constructor(path: string, value: unknown) {
    this.path = path;
    this.value = value;
  }

  /** The error of this field; throw it. */
  invalid(problem: string): InvalidInput {
    return new InvalidInput(`${this.path === '' ? 'the scenario' : this.path}: ${problem}`);
  }

  /** `error` with the name of this field, unless it names one inside it already. */
  wrongSomewhere(error: InvalidInput): InvalidInput {
    return error.message.startsWith(this.path) ? error : this.invalid(error.message);
  }

  /** The fields of an object that has no other names than `names`. Absent ones hold `undefined`. */
  object<Name extends string>(...names: readonly Name[]): Record<Name, Field> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.invalid('must be an object');
    const unknown = Object.keys(value).find((name) => !(names as readonly string[]).includes(name));
    if (unknown !== undefined) throw this.at(unknown, undefined).invalid('is not a field of this kind');
    const entries = new Map(Object.entries(value));
    return Object.fromEntries(names.map((name) => [name, this.at(name, entries.get(name))])) as Record<
      Name,
      Field
    >;
  }

  /** The items of an array, each read by `read`. */
  list<Item>(read: (item: Field) => Item): Item[] {
    if (!Array.isArray(this.value)) throw this.invalid('must be an array');
    return this.value.map((item: unknown, index) => read(new Field(`${this.path}[${index}]`, item)));
  }

  /** What `read` makes of the field, or `undefined` when it is absent. */
  optional<Value>(read: (field: Field) => Value): Value | undefined {
    return this.value === undefined ? undefined : read(this);
  }

  /** A text that is not empty. */
  text(): string {
    if (typeof this.value !== 'string' || this.value === '') throw this.invalid('must be a text');
    return this.value;
  }

  /** One of `values`. */
  oneOf<Value extends string>(values: readonly Value[]): Value {
    const found = values.find((value) => value === this.value);
    if (found === undefined) throw this.invalid(`must be one of ${values.join(', ')}`);
    return found;
  }

  /** A whole number between `least` and `most`, both included. */
  integer(least: number, most: number = Number.MAX_SAFE_INTEGER): number {
    const { value } = this;
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) {
      const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
      throw this.invalid(`must be a whole number ${range}`);
    }
    return value as number;
  }

  /** `true` or `false`. */
  boolean(): boolean {
    if (typeof this.value !== 'boolean') throw this.invalid('must be true or false');
    return this.value;
  }

  /** A date written `YYYY-MM-DD` that exists. */
  date(): CivilDate {
    return this.parsed(civilDate);
  }

  /** An instant in ISO 8601 with an offset. */
  instant(): Instant {
    return this.parsed(instant);
  }

  private at(name: string, value: unknown): Field {
    return new Field(this.path === '' ? name : `${this.path}.${name}`, value);
  }

  /** What `parse` makes of the text; the `InvalidInput` that it throws then names the field. */
  parsed<Value>(parse: (text: string) => Value): Value {
    const text = this.text();
    return this.leadingTo(() => parse(text));
  }

  /** What `compute` makes of this value and others; the `InvalidInput` that it throws then names the field. */
  leadingTo<Value>(compute: () => Value): Value {
    try {
      return compute();
    } catch (error) {
      throw error instanceof InvalidInput ? this.wrongSomewhere(error) : error;
    }
  }
}

/** Throws when two of the `ids` are the same; `where` names them in the message. */
export function requireUnique(ids: readonly string[], where: string): void {
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) throw new InvalidInput(`${where}: the id "${twice}" stands twice`);
}
