import { nodePackage } from '../../jest.preset.mjs';

export default {
  ...nodePackage,
  displayName: 'api',
  globalSetup: '<rootDir>/test/harness/start-server.ts',
  globalTeardown: '<rootDir>/test/harness/stop-server.ts',
  testTimeout: 30_000,
};
