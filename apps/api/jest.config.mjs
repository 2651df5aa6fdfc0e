import { nodePackage } from '../../jest.preset.mjs';

export default {
  ...nodePackage,
  displayName: 'api',
  globalSetup: '<rootDir>/test/harness/start-server.mjs',
  globalTeardown: '<rootDir>/test/harness/stop-server.mjs',
  testTimeout: 30_000,
};
