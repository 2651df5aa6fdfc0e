import fr from './messages/fr.json' with { type: 'json' };
import { useText } from './texts.ts';

type NamedQueue = Extract<keyof typeof fr, `jobs.name.${string}`>;

/** What the jobs of a queue do, in words; the queue's own name for one that the page does not know yet. */
export function useQueueName(): (queue: string) => string {
  const t = useText();
  return (queue) => (`jobs.name.${queue}` in fr ? t(`jobs.name.${queue}` as NamedQueue) : queue);
}
