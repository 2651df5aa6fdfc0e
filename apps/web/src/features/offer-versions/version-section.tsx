import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { ChangeTable } from './change-table.tsx';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';
import { WithdrawVersion } from './withdraw-version.tsx';
import classes from './offer-versions.module.css';

export const VERSION_SECTION = graphql(`
  fragment VersionSection on OfferVersion {
    version
    publishedOn
    standing
    author {
      id
      name
    }
    figures {
      before {
        place
        name
        kind
        item {
          fr
          en
        }
        value
      }
      after
    }
    clauses {
      about {
        fr
        en
      }
      before {
        fr
        en
      }
      after {
        fr
        en
      }
    }
  }
`);

interface VersionSectionProps {
  readonly version: FragmentType<typeof VERSION_SECTION>;
}

/** A version of the offer: since when, by whom, and what it changed of the one before it. */
export function VersionSection({ version: shown }: VersionSectionProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate } = useFormats();
  const figure = useFigure();
  const { version, publishedOn, standing, author, figures, clauses } = readFragment(VERSION_SECTION, shown);
  const date = longDate(publishedOn);
  const changes = [
    ...figures.map(({ before, after }) => ({
      key: before.place,
      what: figure.label(before),
      before: figure.value(before.kind, before.value),
      after: figure.value(before.kind, after),
    })),
    ...clauses.map(({ about, before, after }, index) => ({
      key: `clause-${String(index)}`,
      what: say(about),
      before: before === null ? '–' : say(before),
      after: say(after),
    })),
  ];
  return (
    <Section
      title={t('versions.version', { version })}
      aside={<span className={classes.standing}>{t(`versions.standing.${standing}`)}</span>}
    >
      <p className={classes.since}>
        {author === null
          ? t('versions.sincePortal', { date })
          : t('versions.since', { date, name: author.name })}
      </p>
      {changes.length === 0 ? (
        <p className={classes.since}>{t('versions.first')}</p>
      ) : (
        <ChangeTable changes={changes} />
      )}
      {standing === 'COMING' && <WithdrawVersion version={version} date={date} />}
    </Section>
  );
}
