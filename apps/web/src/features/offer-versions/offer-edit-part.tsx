import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';

interface PartProps {
  readonly title: string;
  readonly figures: number;
  readonly clauses: number;
  readonly changes: number;
  /** How many clauses state a figure that changes without them. */
  readonly stale: number;
  readonly isWrong: boolean;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A part of the offer: what it holds, how much of it changes, whether something is to be done, and its fields once it is open. */
export function OfferEditPart(props: PartProps): ReactElement {
  const { title, figures, clauses, changes, stale, isWrong, opened, onToggle, children } = props;
  const t = useText();
  const content = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The part that closes may have been above and tall.
  useEffect(() => {
    if (opened) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  return (
    <section className={classes.part} data-opened={opened || undefined}>
      <h2 ref={heading} className={classes.partTitle}>
        <button
          type="button"
          className={classes.partButton}
          aria-expanded={opened}
          aria-controls={opened ? content : undefined}
          onClick={onToggle}
        >
          <IconChevronRight className={classes.partMark} size={16} stroke={1.8} aria-hidden />
          <span className={classes.partName}>{title}</span>
          <span className={classes.partNotes}>
            {changes === 0 ? (
              <span>{t('publish.part.holds', { figures, clauses })}</span>
            ) : (
              <span className={classes.partChanges}>{t('publish.part.changes', { count: changes })}</span>
            )}
            {stale > 0 && (
              <span className={classes.partWrong}>{t('publish.part.stale', { count: stale })}</span>
            )}
            {isWrong && <span className={classes.partWrong}>{t('publish.part.wrong')}</span>}
          </span>
        </button>
      </h2>
      {opened && (
        <div id={content} className={classes.partContent}>
          {children}
        </div>
      )}
    </section>
  );
}
