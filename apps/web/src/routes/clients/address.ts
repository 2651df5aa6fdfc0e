/** What the list of clients keeps in its address, so that a link to what one sees can be sent. */
export const SEARCH = 'recherche';

/** The cursor of the page's last client before. */
export const AFTER = 'apres';
