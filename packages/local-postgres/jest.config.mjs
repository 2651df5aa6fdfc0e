import { nodePackage } from '../../jest.preset.mjs';

/** Every test starts real servers, and a busy machine may take its time. */
export default { ...nodePackage, testTimeout: 30_000 };
