import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { ServiceTerms, type JoinedHours } from './service-terms.tsx';
import { useText } from './texts.ts';

const SERVICE_CONDITIONS = graphql(`
  fragment ServiceConditions on Contract {
    id
    terms {
      ...ServiceTerms
    }
    joinedOptions {
      id
      from
      line {
        item
        name {
          fr
          en
        }
      }
      hours {
        fr
        en
      }
    }
  }
`);

/** What a contract with RUN promises, with the hours of what joined since; nothing for one without. */
export function ServiceConditions({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof SERVICE_CONDITIONS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  const { terms, joinedOptions } = readFragment(SERVICE_CONDITIONS, shown);
  if (terms === null) return null;
  const joined = joinedOptions.flatMap(({ id, from, line: { item, name }, hours }): JoinedHours[] => {
    if (hours === null) return [];
    const said = t('contract.coverage.joined', {
      ...{ name: name === null ? item : say(name), hours: say(hours), date: longDate(from) },
      when: from <= today ? 'past' : 'coming',
    });
    return [{ id, said }];
  });
  return <ServiceTerms terms={terms} joined={joined} />;
}
