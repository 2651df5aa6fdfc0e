export { draftOrder } from './use-cases/draft-order.ts';
export { signContract } from './use-cases/sign-contract.ts';
export { signOrder } from './use-cases/sign-order.ts';
