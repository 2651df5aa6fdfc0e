/** An instance of `Type` with `fields`: the members of a result union are told apart by their class. */
export function made<Fields extends object>(Type: new () => Fields, fields: Fields): Fields {
  return Object.assign(new Type(), fields);
}
