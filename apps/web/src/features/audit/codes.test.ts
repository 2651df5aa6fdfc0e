import { globSync, readFileSync } from 'node:fs';
import { ROLES, tokenPermissionsOf } from '@akouendy/domain/access';
import ts from 'typescript';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { valueTextOf } from './texts.ts';

const API = '../api/src';

const parsed = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

/** The literals of a type of a file of the API. */
function membersOf(path: string, type: string): string[] {
  const members: string[] = [];
  ts.forEachChild(parsed(`${API}/${path}`), (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== type) return;
    const gather = (part: ts.Node): void => {
      if (ts.isStringLiteral(part)) members.push(part.text);
      ts.forEachChild(part, gather);
    };
    gather(node.type);
  });
  return members;
}

/** Whatever the API has a pace for. */
function pacesOfTheApi(): string[] {
  const table = readFileSync(`${API}/platform/limits/pace-table.ts`, 'utf8');
  return [...table.matchAll(/^ {2}(\w+): \{ byPerson/gm)].map(([, paced = '']) => paced);
}

/** The names of the fields of the object literals that are the value of what `isHolder` takes. */
function fieldsIn(node: ts.Node, isHolder: (name: string) => boolean): string[] {
  const fields: string[] = [];
  const gather = (part: ts.Node): void => {
    if (ts.isObjectLiteralExpression(part)) {
      for (const each of part.properties) {
        if (ts.isSpreadAssignment(each)) gather(each.expression);
        else if (each.name !== undefined && ts.isIdentifier(each.name)) fields.push(each.name.text);
      }
    } else if (ts.isConditionalExpression(part)) [part.whenTrue, part.whenFalse].forEach(gather);
    else if (ts.isParenthesizedExpression(part)) gather(part.expression);
  };
  const walk = (part: ts.Node): void => {
    if (ts.isPropertyAssignment(part) && ts.isIdentifier(part.name) && isHolder(part.name.text)) {
      gather(part.initializer);
    }
    ts.forEachChild(part, walk);
  };
  walk(node);
  return fields;
}

/** The fields that the API writes to an entry: its facts, and what changed. */
function writtenFields(): string[] {
  const holders = new Set(['detail', 'before', 'after']);
  const files = globSync(`${API}/{modules,platform,demo}/**/*.ts`).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  const telling = files.filter((path) => readFileSync(path, 'utf8').includes('objectType'));
  return [...new Set(telling.flatMap((path) => fieldsIn(parsed(path), (name) => holders.has(name))))].sort();
}

const LANGUAGES = [
  ['fr', fr],
  ['en', en],
] as const;

describe.each([
  ['tried', [...membersOf('platform/audit/limited-attempts.ts', 'Tried'), ...pacesOfTheApi()]],
  ['because', membersOf('modules/single-sign-on/use-cases/finish-sign-in.ts', 'RefusedBecause')],
  ['permissions', [...new Set(ROLES.flatMap(tokenPermissionsOf))]],
])('the codes of the field “%s” of the journal', (field, codes) => {
  it('are those that the API can write', () => {
    expect(codes.length).toBeGreaterThan(4);
  });

  it.each(LANGUAGES)('have words in %s', (_, catalogue) => {
    expect(codes.filter((code) => !Object.hasOwn(catalogue, valueTextOf(field, code) ?? ''))).toEqual([]);
  });
});

describe('the fields of the journal', () => {
  const fields = writtenFields();

  it('are found in what the API writes', () => {
    expect(fields).toEqual(expect.arrayContaining(['size', 'mediaType', 'role', 'price', 'permissions']));
  });

  it.each(LANGUAGES)('have a name in %s', (_, catalogue) => {
    expect(fields.filter((field) => !Object.hasOwn(catalogue, `audit.field.${field}`))).toEqual([]);
  });
});

it('a booking is cancelled, a sign-in given up: the same code in another field says something else', () => {
  expect(fr[valueTextOf('because', 'CANCELLED') as keyof typeof fr]).toBe('abandonnée chez le fournisseur');
  expect(fr[valueTextOf('status', 'CANCELLED') as keyof typeof fr]).toBe('annulée');
});
