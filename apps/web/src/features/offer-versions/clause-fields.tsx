import { Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Section } from '../../shared/ui/section.tsx';
import type { Typed } from './draft-changes.ts';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';

interface FieldsProps {
  readonly draft: OfferDraftFragment;
  readonly typed: Typed;
  readonly wrong: ReadonlySet<string>;
  /** The clauses that state a figure which changes, by their place. */
  readonly stale: ReadonlySet<string>;
  readonly onChange: (typed: Typed) => void;
}

/** The clauses that state figures, in both languages side by side. */
export function ClauseFields({ draft, typed, wrong, stale, onChange }: FieldsProps): ReactElement {
  const t = useText();
  return (
    <Section title={t('publish.section.clauses')}>
      <p className={classes.since}>{t('publish.clauses.hint')}</p>
      <div className={classes.clauses}>
        {draft.clauses.flatMap(({ place, words }, index) =>
          (['fr', 'en'] as const).map((language) => {
            const said = typed.clauses[place] ?? words;
            return (
              <Textarea
                key={`${place}.${language}`}
                name={`${place}.${language}`}
                lang={language}
                autosize
                minRows={2}
                label={t(`publish.clause.${language}`, { number: index + 1 })}
                value={said[language]}
                error={
                  wrong.has(`${place}.${language}`)
                    ? t('publish.clause.wrong')
                    : stale.has(place) &&
                      said[language].trim() === words[language] &&
                      t('publish.clause.stale')
                }
                onChange={(event) => {
                  const text = event.currentTarget.value.replace(/\s*\n\s*/g, ' ');
                  const clauses = { ...typed.clauses, [place]: { ...said, [language]: text } };
                  onChange({ ...typed, clauses });
                }}
              />
            );
          }),
        )}
      </div>
    </Section>
  );
}
