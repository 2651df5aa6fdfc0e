import { nodePackage } from '../jest.preset.mjs';

export default {
  ...nodePackage,
  displayName: 'walls',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 60_000,
};
