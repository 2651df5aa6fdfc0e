import { nodePackage } from '../../../jest.preset.mjs';

/** Journeys in a real browser, one file after the other, on one portal with its own database. */
export default {
  ...nodePackage,
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/harness/open-portal.mjs',
  globalTeardown: '<rootDir>/harness/close-portal.mjs',
  testTimeout: 90_000,
  maxWorkers: 1,
};
