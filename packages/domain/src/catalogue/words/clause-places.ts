import type { OnCallOptionCode, PackCode } from '../offer.ts';
import type { OfferWords, Words } from './offer-words.ts';

/** A place of the words that states figures, and what it is about. */
interface ClausePlace {
  readonly place: string;
  /** Where the words are, when the place does not say it. */
  readonly at: string;
  readonly about: (words: OfferWords) => Words;
}

const say = (fr: string, en: string): Words => ({ fr, en });
const clause = (place: string, about: ClausePlace['about'] | Words, at = place): ClausePlace => ({
  place,
  at,
  about: typeof about === 'function' ? about : () => about,
});
const joined = (subject: Words, { fr, en }: Words): Words =>
  say(`${subject.fr}, ${fr}`, `${subject.en}, ${en}`);
const numbered = (list: string, topics: readonly Words[]): ClausePlace[] =>
  topics.map((about, index) => clause(`${list}.${String(index)}`, about));

const NAME = say('nom', 'name');
const HOURS = say('plage horaire', 'hours');

/** What the offer says of its figures, in its order: a new version may say it anew. */
export const CLAUSE_PLACES: readonly ClausePlace[] = [
  clause(
    'build.milestones.TRAINING.description',
    say('BUILD, formation incluse', 'BUILD, training included'),
  ),
  ...(['ESSENTIEL', 'STANDARD'] as const).map((code) =>
    clause(`run.plans.${code}.description`, ({ run }) => {
      const { fr, en } = run.plans[code].title;
      return joined(say(`RUN ${fr}`, `RUN ${en}`), HOURS);
    }),
  ),
  clause('run.includedEvolutions.MAJOR_UPGRADE', say('RUN, mises à jour majeures', 'RUN, major upgrades')),
  clause('run.includedEvolutions.OPERATION_REPORTS', say('RUN, rapports', 'RUN, reports')),
  ...(['EVENING', 'WEEKEND', 'HOLIDAYS'] as const satisfies readonly OnCallOptionCode[]).map((code) =>
    clause(`run.onCallOptions.${code}.description`, ({ run }) =>
      joined(run.onCallOptions[code].title, HOURS),
    ),
  ),
  clause(
    'run.outOfHours',
    say('RUN, interventions hors plage contractuelle', 'RUN, work outside the covered hours'),
  ),
  ...(['SIMPLE', 'STANDARD', 'COMPLEX'] as const).map((code) =>
    clause(`deploy.applications.${code}.description`, ({ deploy }) =>
      joined(deploy.applications[code].title, say('complexité', 'complexity')),
    ),
  ),
  ...(['REGIE_5', 'REGIE_10', 'REGIE_MONTH'] as const).map((code) =>
    clause(`deploy.regie.${code}`, ({ deploy }) => {
      const { fr, en } = deploy.regie[code];
      return joined(say(`Régie, ${fr}`, `Régie, ${en}`), NAME);
    }),
  ),
  ...numbered('deploy.regieConditions', [
    say('Régie, préavis', 'Régie, notice'),
    say('Régie, lieu des interventions', 'Régie, place of the work'),
    say('Régie, compte-rendu', 'Régie, report'),
  ]),
  ...(['DEPLOY_10', 'DEPLOY_20', 'DEPLOY_40'] as const).map((code) =>
    clause(`deploy.packages.${code}`, ({ deploy }) => joined(deploy.packages[code], NAME)),
  ),
  ...numbered('deploy.packageConditions', [
    say('Forfaits DEPLOY, engagement', 'DEPLOY packages, commitment'),
    say('Forfaits DEPLOY, facturation', 'DEPLOY packages, invoices'),
    say('Forfaits DEPLOY, préavis', 'DEPLOY packages, notice'),
    say('Forfaits DEPLOY, report des jours', 'DEPLOY packages, days carried over'),
  ]),
  ...contentsOf('STARTER_PACK', ['0.description', '1.title', '1.description', '2.title', '3.description']),
  ...contentsOf('PRODUCTION_PACK', ['0.description', '3.title', '3.description', '4.title', '5.description']),
  ...contentsOf('ENTERPRISE_PACK', ['0.description', '3.title', '4.description', '5.description']),
  clause(
    'commitments.AVAILABILITY',
    say('Engagements, disponibilité', 'Promises, availability'),
    'commitments.AVAILABILITY.description',
  ),
  ...numbered('conditions', [
    say('Conditions générales, facturation', 'General conditions, invoices'),
    say('Conditions générales, moyens de paiement', 'General conditions, means of payment'),
    say('Conditions générales, délai de paiement', 'General conditions, time to pay'),
    say('Conditions générales, révision tarifaire', 'General conditions, price revision'),
    say('Conditions générales, préavis de résiliation', 'General conditions, notice of termination'),
    say('Conditions générales, réversibilité', 'General conditions, reversibility'),
  ]),
];

/** Lines of the contents of the pack `code`: `1.title` is the title of the second. */
function contentsOf(code: PackCode, lines: readonly string[]): ClausePlace[] {
  return lines.map((line) => {
    const [index = '', part] = line.split('.');
    return clause(`packs.${code}.contents.${line}`, ({ packs }) => {
      const { title, contents } = packs[code];
      const { fr, en } = contents[Number(index)]?.title ?? { fr: index, en: index };
      return joined(title, part === 'title' ? say(`titre de « ${fr} »`, `title of “${en}”`) : say(fr, en));
    });
  });
}
