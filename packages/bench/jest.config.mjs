import { nodePackage } from '../../jest.preset.mjs';

export default nodePackage;
