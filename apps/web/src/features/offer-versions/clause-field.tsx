import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords, type Words } from '../../shared/i18n/use-words.ts';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';

interface FieldProps {
  readonly clause: OfferDraftFragment['clauses'][number];
  /** What was typed; absent while nothing was. */
  readonly typed: Words | undefined;
  /** The languages in which it cannot be meant. */
  readonly wrong: readonly ('fr' | 'en')[];
  /** Whether a figure that it states changes without it. */
  readonly isStale: boolean;
  readonly onType: (words: Words) => void;
}

/** A clause by what it is about: read, or reworded in both languages once somebody wants to, or a figure of it changes. */
export function ClauseField({ clause, typed, wrong, isStale, onType }: FieldProps): ReactElement {
  const t = useText();
  const say = useWords();
  const [wanted, setWanted] = useState(false);
  const french = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted) french.current?.focus();
  }, [wanted]);
  const { place, about, words, longest } = clause;
  const said = typed ?? words;
  if (!wanted && typed === undefined && !isStale) {
    return (
      <div className={classes.clause}>
        <div>
          <p className={classes.about}>{say(about)}</p>
          <p className={classes.said}>{say(words)}</p>
        </div>
        <Button
          size="xs"
          aria-label={t('publish.clause.rewordWhat', { about: say(about) })}
          onClick={() => {
            setWanted(true);
          }}
        >
          {t('publish.clause.reword')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.rewording}>
      {(['fr', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          ref={language === 'fr' ? french : undefined}
          name={`${place}.${language}`}
          lang={language}
          autosize
          minRows={longest > 100 ? 2 : 1}
          label={t(`publish.clause.${language}`, { about: say(about) })}
          value={said[language]}
          error={
            wrong.includes(language)
              ? t('publish.clause.wrong', { longest })
              : isStale && said[language].trim() === words[language] && t('publish.clause.stale')
          }
          onChange={(event) => {
            onType({ ...said, [language]: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') });
          }}
        />
      ))}
    </div>
  );
}
