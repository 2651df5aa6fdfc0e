import { nodePackage } from '../../jest.preset.mjs';

/** Components run in jsdom; styles stand for their class names. */
export default {
  ...nodePackage,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/browser.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/styles.ts' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
