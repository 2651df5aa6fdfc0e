/**
 * Wall 3, closed at the back: what persistence/ can do is not handed on under another folder's name, where a resolver
 * could take it. Types may be: a use case that answers with a record lets its callers name it.
 */

const persistence = '/\\/persistence\\//';
const message =
  'Hand on no function of persistence/: a use case or a query that calls it is what others may use. Types are handed on with `export type`.';

/** @type {import('eslint').Linter.RulesRecord} */
export const noHandingOnOfPersistence = {
  'no-restricted-syntax': [
    'error',
    {
      selector: `ExportNamedDeclaration[exportKind="value"][source.value=${persistence}]`,
      message,
    },
    { selector: `ExportAllDeclaration[exportKind="value"][source.value=${persistence}]`, message },
  ],
};
