import { instant, wallClock } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { JournalEntryFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { EntryDetails } from './entry-details.tsx';
import classes from './journal.module.css';
import { RichText, useText } from './texts.ts';
import { useWords } from './use-words.ts';

interface JournalEntryProps {
  readonly entry: JournalEntryFragment;
  /** Whether entries of several clients stand side by side. */
  readonly namesClient: boolean;
}

/** One entry as a sentence; opened, all that is known of it. */
export function JournalEntry({ entry, namesClient }: JournalEntryProps): ReactElement {
  const t = useText();
  const words = useWords();
  const formats = useFormats();
  const { actor, token } = entry;
  const at = instant(entry.at);
  return (
    <li className={classes.entry}>
      <details>
        <summary className={classes.summary}>
          <time className={classes.when} dateTime={entry.at}>
            <span className={classes.day}>{formats.shortDate(wallClock(at).date)}</span> {formats.time(at)}
          </time>
          <span className={classes.sentence}>
            <RichText
              id="audit.sentence"
              values={{ who: words.who(entry), what: words.action(entry.action) }}
              components={{ b: <b className={classes.who} /> }}
            />
            {token !== null && (
              <span className={classes.byToken}>{t('audit.byToken', { name: token.name })}</span>
            )}
            {actor?.isStaff === true && <span className={classes.tag}>{t('audit.staff')}</span>}
          </span>
          {namesClient && <span className={classes.client}>{entry.client?.name ?? t('audit.company')}</span>}
        </summary>
        <EntryDetails entry={entry} />
      </details>
    </li>
  );
}
