import { nodePackage } from '../../../jest.preset.mjs';

/** Journeys in a real browser, two files at a time, each worker on a portal with a database of its own. */
export default {
  ...nodePackage,
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/harness/open-portal.mjs',
  globalTeardown: '<rootDir>/harness/close-portal.mjs',
  testTimeout: 90_000,
  maxWorkers: 2,
};
