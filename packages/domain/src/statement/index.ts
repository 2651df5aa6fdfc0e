export { explainLine, type KindTotal, type LineExplanation, type LotBalance } from './explain-line.ts';
export {
  LINE_KINDS,
  statementOf,
  type LineKind,
  type PaidWork,
  type StatementFacts,
  type StatementLine,
} from './statement.ts';
