/** A kind of file that the portal takes. */
export interface FileType {
  readonly mediaType: string;
  /** The first is the one that a name is given when it has none of them. */
  readonly extensions: readonly [string, ...string[]];
}

/** What the content of a file may be, by the media type that its bytes say. */
export const BINARY_TYPES: readonly FileType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/webp', extensions: ['webp'] },
  { mediaType: 'application/zip', extensions: ['zip'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
];

/** Text says nothing of itself: its name may, among these. */
export const TEXT_TYPES: readonly [FileType, ...FileType[]] = [
  { mediaType: 'text/plain', extensions: ['txt', 'log', 'md', 'yaml', 'yml', 'toml', 'conf'] },
  { mediaType: 'text/csv', extensions: ['csv'] },
  { mediaType: 'application/json', extensions: ['json'] },
];
