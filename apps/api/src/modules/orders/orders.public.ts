export { signContract } from './use-cases/sign-contract.ts';
