export { evaluateScenario, evaluateScenarios, type ScenarioOutcome } from './evaluate-scenario.ts';
