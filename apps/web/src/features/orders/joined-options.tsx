import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import { ConfirmationWords } from './contract-confirmation.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const JOINED_OPTIONS = graphql(`
  fragment JoinedOptions on Contract {
    id
    joinedOptions {
      id
      from
      line {
        item
        name {
          fr
          en
        }
        amount
      }
      confirmation {
        ...ContractConfirmation
      }
    }
  }
`);

/** What joined a contract after its signature, since when, and how it was ordered; nothing when nothing did. */
export function JoinedOptions({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof JOINED_OPTIONS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { longDate, money } = useFormats();
  const { today } = usePortalClock();
  const { joinedOptions } = readFragment(JOINED_OPTIONS, shown);
  if (joinedOptions.length === 0) return null;
  return (
    <Section title={t('option.joined')}>
      <ul>
        {joinedOptions.map(({ id, from, line, confirmation }) => (
          <li key={id} className={classes.joined}>
            <p>
              <span className={classes.stepName}>{line.name === null ? line.item : say(line.name)}</span>,{' '}
              {t(from <= today ? 'option.joined.since' : 'option.joined.from', { date: longDate(from) })}
            </p>
            <p className={classes.detail}>{t('option.joined.price', { amount: money(line.amount) })}</p>
            <details className={classes.steps}>
              <summary>{t('option.joined.order')}</summary>
              {confirmation !== null && <ConfirmationWords confirmation={confirmation} />}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
