/** The languages of the portal. */
export enum Language {
  FR = 'FR',
  EN = 'EN',
}
