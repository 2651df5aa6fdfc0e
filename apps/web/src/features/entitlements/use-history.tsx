import { instant } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { ContractEntitlementsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './entitlements.module.css';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useText } from './texts.ts';

type Use = ContractEntitlementsFragment['entitlementUses'][number];

interface UseHistoryProps {
  readonly uses: readonly Use[];
  readonly mayTakeBack: boolean;
}

/** What was entered as used, also what was taken back: what, who, when and why. */
export function UseHistory({ uses, mayTakeBack }: UseHistoryProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  const [asked, setAsked] = useState<Use | null>(null);
  if (uses.length === 0) return null;
  const somebody = t('entitlements.somebody');
  const what = ({ unit, count, usedOn }: Use) =>
    t('entitlements.use', {
      what: t(`entitlements.count.${unit}`, { count }),
      date: formats.longDate(usedOn),
    });
  return (
    <details className={classes.explain}>
      <summary>{t('entitlements.history', { count: uses.length })}</summary>
      <ul className={classes.rows}>
        {uses.map((use) => (
          <li key={use.id} className={classes.use}>
            <div className={classes.words}>
              <span className={use.takenBack === null ? classes.name : classes.gone}>{what(use)}</span>
              <span className={classes.note}>{use.note}</span>
              <span className={classes.detail}>
                {t('entitlements.entered', {
                  name: use.enteredBy?.name ?? somebody,
                  when: formats.dateTime(instant(use.enteredAt)),
                })}
              </span>
              {use.takenBack !== null && (
                <span className={classes.detail}>
                  {t('entitlements.takenBack', {
                    name: use.takenBack.enteredBy?.name ?? somebody,
                    when: formats.dateTime(instant(use.takenBack.at)),
                    reason: use.takenBack.reason,
                  })}
                </span>
              )}
            </div>
            {mayTakeBack && use.takenBack === null && (
              <Button
                size="xs"
                aria-label={t('entitlements.takeBack.of', { what: what(use) })}
                onClick={() => {
                  setAsked(use);
                }}
              >
                {t('entitlements.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TakeBackDialog
        useId={asked?.id ?? null}
        what={asked === null ? '' : what(asked)}
        onClose={() => {
          setAsked(null);
        }}
      />
    </details>
  );
}
