/** A file whose lines break one rule, to add to the house. */
export interface PlantedLines {
  readonly what: string;
  readonly rule: string | null;
  readonly file: string;
  readonly lines: readonly string[];
  /** Numbers of the lines that must be refused, in order; all others must pass. */
  readonly broken: readonly number[];
}

const domain = 'packages/domain/src/south';
const api = 'apps/api/src/modules/south';
const web = 'apps/web/src/features/south';

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const domainGlobals = [
  'new Date()',
  'Date.now()',
  'performance.now()',
  'setTimeout(String, 1)',
  'queueMicrotask(() => undefined)',
  'crypto.randomUUID()',
  'globalThis.crypto',
  "fetch('https://akouendy.com')",
  'process.env',
  "Buffer.from('a')",
  'console',
  'new Intl.DateTimeFormat()',
];

export const linesThatBreakAWall: readonly PlantedLines[] = [
  {
    what: 'clock, randomness, I/O and host in the domain',
    rule: 'no-restricted-globals',
    file: `${domain}/reads-the-world.ts`,
    lines: domainGlobals.map((code, index) => `export const read${String(index)} = (): unknown => ${code};`),
    broken: from(1, domainGlobals.length),
  },
  {
    what: 'chance in the domain',
    rule: 'no-restricted-properties',
    file: `${domain}/throws-dice.ts`,
    lines: [
      'export const dice = (): number => Math.random();',
      "export const loaded = (): number => Math['random']();",
      'export const { random } = Math;',
      'export const fair = (): number => Math.max(1, 2);',
    ],
    broken: [1, 2, 3],
  },
  {
    what: 'the clock of the date library, the locale and the address of a module in the domain',
    rule: 'no-restricted-syntax',
    file: `${domain}/looks-at-the-clock.ts`,
    lines: [
      "import { Temporal as T } from 'temporal-polyfill';",
      'export const now = (): unknown => T.Now.instant();',
      "export const soon = (): unknown => T['Now'].instant();",
      'export const { Now } = T;',
      'export const shown = (count: number): string => count.toLocaleString();',
      'export const here = import.meta.url;',
      'export const given = (day: string): unknown => T.PlainDate.from(day);',
    ],
    broken: from(2, 6),
  },
  {
    what: 'time that is not from the clock, in the API',
    rule: 'no-restricted-globals',
    file: `${api}/use-cases/looks-at-its-watch.ts`,
    lines: [
      'export const now = (): number => Date.now();',
      'export const today = (): unknown => new Date();',
      'export const hidden = (): unknown => new globalThis.Date();',
      'export const row = (at: Date): number => at.getTime();',
    ],
    broken: [1, 2, 3],
  },
  {
    what: 'chance, and the clock of the date library, in the API',
    rule: 'no-restricted-properties',
    file: `${api}/use-cases/throws-dice.ts`,
    lines: [
      "import { Temporal } from 'temporal-polyfill';",
      'export const dice = (): number => Math.random();',
      'export const now = (): unknown => Temporal.Now.instant();',
    ],
    broken: [2, 3],
  },
  {
    what: 'time that is not from the clock, in the browser',
    rule: 'no-restricted-globals',
    file: `${web}/looks-at-its-watch.ts`,
    lines: [
      'export const now = (): number => Date.now();',
      'export const today = (): unknown => new Date();',
    ],
    broken: [1, 2],
  },
  {
    what: 'words in markup',
    rule: 'no-restricted-syntax',
    file: `${web}/speaks.tsx`,
    lines: [
      'const is = Boolean(1); const t = (id: string): string => id;',
      'export const One = () => <p>Bonjour</p>;',
      "export const Two = () => <p>{'Été'}</p>;",
      "export const Three = () => <>{is ? 'Oui' : '1'}</>;",
      'export const Four = () => <p>{is && `Solde`}</p>;',
      'export const Five = () => <img alt="Logo" />;',
      'export const Six = () => <input placeholder={`Nom ${1}`} />;',
      "export const Seven = () => <button aria-label={is ? 'Fermer' : undefined} />;",
      "export const Eight = () => <a title={'Accueil'} />;",
      'const Field = (props: { nextLabel: string }) => <>{props.nextLabel}</>;',
      'export const Nine = () => <Field nextLabel="Suivant" />;',
      "export const show = (box: { show: (it: { message: string }) => void }) => box.show({ message: 'Fait' });",
      "export const name = (page: { title: string }) => { page.title = 'Accueil'; };",
      "export const Fine = () => <p id=\"a\" className=\"b\" aria-live=\"polite\" title={t('c')}>{t('d')} · 25 %&nbsp;{is ? t('e') : '–'}{`\\u00a0${t('f')}`}</p>;",
    ],
    broken: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13],
  },
  {
    what: 'functions of persistence that another folder hands on',
    rule: 'no-restricted-syntax',
    file: `${api}/use-cases/hands-on.ts`,
    lines: [
      "export { rows } from '../../north/persistence/north.repository.ts';",
      "export * from '../../north/persistence/north.repository.ts';",
      "export * as north from '../../north/persistence/north.repository.ts';",
      "export type * from '../../north/persistence/north.repository.ts';",
      "export { moveNorth } from '../../north/use-cases/move-north.ts';",
    ],
    broken: [1, 2, 3],
  },
  {
    what: 'entrances for who enrols a factor, outside of where factors are enrolled',
    rule: 'portal/resolver-states-caller',
    file: `${api}/graphql/enrolling.resolver.ts`,
    lines: [
      "import { Query, Resolver } from '@nestjs/graphql';",
      "import { SignedInOrEnrolling as Anybody } from '../../../platform/access/may-call.ts';",
      "import * as access from '../../../platform/access/may-call.ts';",
      '@Resolver() @Anybody() export class SouthEnrolment {',
      '  @Anybody() @Query(() => Number) alias(): number { return 1; }',
      '  @access.SignedInOrEnrolling() @Query(() => Number) spaced(): number { return 1; }',
      '}',
    ],
    broken: [4, 5, 6],
  },
  {
    what: 'nothing where factors are enrolled',
    rule: 'portal/resolver-states-caller',
    file: 'apps/api/src/modules/access/graphql/factors.resolver.ts',
    lines: [
      "import { Query, Resolver } from '@nestjs/graphql';",
      "import { SignedInOrEnrolling } from '../../../platform/access/may-call.ts';",
      '@Resolver() export class Enrolment {',
      '  @SignedInOrEnrolling() @Query(() => Number) enrols(): number { return 1; }',
      '  @Query(() => Number) silent(): number { return 1; }',
      '}',
    ],
    broken: [5],
  },
  {
    what: 'entrances that state nobody',
    rule: 'portal/resolver-states-caller',
    file: `${api}/graphql/south.resolver.ts`,
    lines: [
      "import * as gql from '@nestjs/graphql';",
      "import { Query as Read, Mutation, ResolveField, Resolver, Subscription } from '@nestjs/graphql';",
      "import { MayCall as Only } from '../../../platform/access/may-call.ts';",
      "import * as access from '../../../platform/access/anyone.ts';",
      'const MayCall = (): MethodDecorator => () => undefined;',
      "@Only('client')",
      '@Resolver() export class SouthResolver {',
      '  @Mutation(() => Number) silent(): number { return 1; }',
      '  @Read(() => Number) renamed(): number { return 1; }',
      '  @gql.Query(() => Number) spaced(): number { return 1; }',
      '  @Subscription(() => Number) live(): number { return 1; }',
      '  @MayCall() @Mutation(() => Number) homemade(): number { return 1; }',
      '  @ResolveField(() => Number) ofItsClass(): number { return 1; }',
      "  @Only('client') @Mutation(() => Number) stated(): number { return 1; }",
      '  @access.Anyone() @gql.Query(() => Number) open(): number { return 1; }',
      '  @access.SignedIn() @gql.Query(() => Number) own(): number { return 1; }',
      '  helper(): number { return 1; }',
      '}',
      '@Resolver() export class BareResolver {',
      '  @ResolveField(() => Number) ofNobody(): number { return 1; }',
      "  @Only('client') @ResolveField(() => Number) stated(): number { return 1; }",
      '}',
    ],
    broken: [8, 9, 10, 11, 12, 20],
  },
  {
    what: 'comparisons with the name of a role',
    rule: 'portal/roles-from-the-table',
    file: `${api}/use-cases/knows-roles.ts`,
    lines: [
      "export const first = (role: string): boolean => role === 'ADMIN';",
      "export const second = (role: string): boolean => 'FINANCE' !== role;",
      "export const third = (role: string): boolean => ['ENGINEER', 'CLIENT'].includes(role);",
      'export const fourth = (role: string): number => { switch (role) {',
      "  case 'ACCOUNT_MANAGER': return 1;",
      '  default: return 0; } };',
      "export const fifth = 'select from people where role = \\'CLIENT_ADMIN\\'';",
      "export const sixth = `select where app.role() in ('ADMIN', 'FINANCE')`;",
      "export const data = { ADMIN: 1, role: 'ADMIN', of: (role: string) => role === 'OWNER' };",
    ],
    broken: [1, 2, 3, 5, 7, 8],
  },
  {
    what: 'comparisons with the name of a role, in the browser',
    rule: 'portal/roles-from-the-table',
    file: `${web}/knows-roles.tsx`,
    lines: ["export const Sees = (props: { role: string }) => (props.role === 'ADMIN' ? <p /> : null);"],
    broken: [1],
  },
  {
    what: 'an entrance outside of the usual file name',
    rule: 'portal/resolver-states-caller',
    file: `${api}/south.module.ts`,
    lines: [
      "import { Query } from '@nestjs/graphql';",
      'export class Hidden { @Query(() => Number) hidden(): number { return 1; } }',
    ],
    broken: [2],
  },
  {
    what: 'promises that nobody awaits, which takes the types to see',
    rule: '@typescript-eslint/no-floating-promises',
    file: `${api}/use-cases/forgets.ts`,
    lines: [
      "import { setTimeout as wait } from 'node:timers/promises';",
      'wait(1);',
      'export const forgets = (): void => { wait(1); };',
      'export const awaits = async (): Promise<void> => { await wait(1); };',
    ],
    broken: [2, 3],
  },
  {
    what: 'a comment that switches a rule off',
    rule: null,
    file: 'walls/switches-off.mjs',
    lines: ['/* eslint-disable no-console */', 'export const quiet = 1;'],
    broken: [1],
  },
  {
    what: 'a file of more than 300 lines',
    rule: 'max-lines',
    file: 'walls/long.mjs',
    lines: Array.from({ length: 301 }, (_, index) => `export const line${String(index)} = ${String(index)};`),
    broken: [301],
  },
];
