import { nodePackage } from '../../jest.preset.mjs';

/**
 * Two files at a time, each in a worker that is replaced once it has grown: every file loads the whole application
 * anew and Node keeps what a worker has loaded as ES modules.
 */
export default {
  ...nodePackage,
  displayName: 'api',
  globalSetup: '<rootDir>/test/harness/start-server.mjs',
  globalTeardown: '<rootDir>/test/harness/stop-server.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
