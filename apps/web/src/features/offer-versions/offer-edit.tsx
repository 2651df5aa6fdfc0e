import type { ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { ClauseField } from './clause-field.tsx';
import { draftOf, type DraftChanges, type Typed } from './draft-changes.ts';
import { FigureField } from './figure-field.tsx';
import { OfferEditPart } from './offer-edit-part.tsx';
import classes from './offer-versions.module.css';
import { PARTS, type Part } from './parts.ts';
import { useText } from './texts.ts';

interface EditProps {
  readonly draft: OfferDraftFragment;
  readonly typed: Typed;
  readonly changes: DraftChanges;
  /** What is wrong at a place: of a figure, or of a clause with its language. */
  readonly problemAt: (place: string) => string | null;
  readonly opened: Part | null;
  readonly onOpen: (part: Part | null) => void;
  readonly onType: (typed: Typed) => void;
}

/** The offer part by part, of which one is open at a time. */
export function OfferEdit({ draft, opened, onOpen, ...edited }: EditProps): ReactElement {
  const t = useText();
  const { changes, problemAt } = edited;
  const stale = new Set(changes.stale.map(({ clause }) => clause.place));
  const changed = new Set([...changes.figures, ...changes.clauses].map(({ place }) => place));
  return (
    <div>
      <p className={classes.since}>{t('publish.parts')}</p>
      <div className={classes.parts}>
        {PARTS.map((part) => {
          const { figures, clauses } = draftOf(draft, part);
          const places = [
            ...figures.map(({ place }) => place),
            ...clauses.flatMap(({ place }) => [`${place}.fr`, `${place}.en`]),
          ];
          return (
            <OfferEditPart
              key={part}
              title={t(`publish.part.${part}`)}
              figures={figures.length}
              clauses={clauses.length}
              changes={[...figures, ...clauses].filter(({ place }) => changed.has(place)).length}
              stale={clauses.filter(({ place }) => stale.has(place)).length}
              isWrong={places.some((place) => problemAt(place) !== null)}
              opened={opened === part}
              onToggle={() => {
                onOpen(opened === part ? null : part);
              }}
            >
              <PartFields {...edited} figures={figures} clauses={clauses} stale={stale} />
            </OfferEditPart>
          );
        })}
      </div>
    </div>
  );
}

type FieldsProps = Pick<EditProps, 'typed' | 'problemAt' | 'onType'> &
  Pick<OfferDraftFragment, 'figures' | 'clauses'> & { readonly stale: ReadonlySet<string> };

function PartFields({ figures, clauses, typed, problemAt, stale, onType }: FieldsProps): ReactElement {
  const t = useText();
  return (
    <>
      <div className={classes.figures}>
        {figures.map((figure) => (
          <FigureField
            key={figure.place}
            figure={figure}
            typed={typed.figures[figure.place]}
            problem={problemAt(figure.place)}
            onType={(text) => {
              onType({ ...typed, figures: { ...typed.figures, [figure.place]: text } });
            }}
          />
        ))}
      </div>
      {clauses.length > 0 && (
        <div className={classes.clauses}>
          <h3 className={classes.clausesTitle}>{t('publish.clauses')}</h3>
          <p className={classes.since}>{t('publish.clauses.hint')}</p>
          {clauses.map((clause) => (
            <ClauseField
              key={clause.place}
              clause={clause}
              typed={typed.clauses[clause.place]}
              wrong={(['fr', 'en'] as const).filter((each) => problemAt(`${clause.place}.${each}`) !== null)}
              isStale={stale.has(clause.place)}
              onType={(words) => {
                onType({ ...typed, clauses: { ...typed.clauses, [clause.place]: words } });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
