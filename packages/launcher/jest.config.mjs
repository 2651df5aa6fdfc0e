import { nodePackage } from '../../jest.preset.mjs';

/** The tests start real processes and servers, and a busy machine may take its time. */
export default { ...nodePackage, testTimeout: 30_000 };
