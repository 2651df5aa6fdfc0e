import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { domainPurity } from './walls/eslint/domain-purity.mjs';
import { noHandingOnOfPersistence } from './walls/eslint/no-handing-on-of-persistence.mjs';
import { resolverStatesCaller } from './walls/eslint/resolver-states-caller.mjs';
import { rolesFromTheTable } from './walls/eslint/roles-from-the-table.mjs';
import { textInCatalogues } from './walls/eslint/text-in-catalogues.mjs';
import { timeFromTheClock } from './walls/eslint/time-from-the-clock.mjs';

const tests = ['**/*.test.{ts,tsx}', '**/test/**', '**/e2e/**'];

const portal = {
  rules: { 'resolver-states-caller': resolverStatesCaller, 'roles-from-the-table': rolesFromTheTable },
};

export default defineConfig([
  { ignores: ['**/dist/', '**/coverage/', '.data/', '**/.turbo/', '**/__generated__/'] },

  // A rule is obeyed or changed here, in view of everybody; a comment that switches one off is a warning,
  // and `check:lint` accepts none.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  {
    name: 'portal/everywhere',
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  { name: 'portal/tests-may-be-long', files: tests, rules: { 'max-lines': 'off' } },
  {
    // A version of the offer is data, and one document: one file (see the catalogue's README).
    name: 'portal/an-offer-is-one-file',
    files: ['packages/domain/src/catalogue/**/offer-*.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'portal/node-configuration',
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },

  {
    name: 'portal/typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Takes a branded number, such as half-days, for something that is no number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },

  {
    name: 'portal/servers-log-through-the-logger',
    files: ['apps/*/src/**/*.{ts,tsx}', 'packages/domain/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },

  { name: 'portal/domain', files: ['packages/domain/src/**/*.ts'], ignores: tests, rules: domainPurity },

  {
    name: 'portal/api-time',
    files: ['apps/api/src/**/*.ts'],
    ignores: [...tests, 'apps/api/src/platform/clock/**', 'apps/api/src/platform/clock.ts'],
    rules: timeFromTheClock('the clock service of platform/clock'),
  },
  {
    name: 'portal/persistence-is-not-handed-on',
    files: ['apps/api/src/modules/**/*.ts'],
    ignores: ['apps/api/src/modules/*/persistence/**'],
    rules: noHandingOnOfPersistence,
  },
  {
    name: 'portal/resolvers',
    files: ['apps/api/src/**/*.ts'],
    plugins: { portal },
    rules: { 'portal/resolver-states-caller': 'error' },
  },
  {
    name: 'portal/roles',
    files: ['apps/*/src/**/*.{ts,tsx}', 'packages/domain/src/**/*.ts'],
    ignores: [
      ...tests,
      'packages/domain/src/access/permissions.ts',
      'apps/api/src/demo/**',
      'apps/api/src/migrations/**',
    ],
    plugins: { portal },
    rules: { 'portal/roles-from-the-table': 'error' },
  },

  {
    name: 'portal/web',
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // A loader of React Router redirects by throwing the response.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
    },
  },
  {
    name: 'portal/web-text',
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: textInCatalogues,
  },
  {
    name: 'portal/web-time',
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: [...tests, 'apps/web/src/shared/clock/**', 'apps/web/src/shared/clock.ts'],
    rules: timeFromTheClock('shared/clock'),
  },
]);
