/** Why a request was refused before anything was asked of the backend, in words for developers. */
export type RefusalReason =
  /** Neither `GET` nor `POST`. */
  | 'method'
  /** It may have been led here by another site. */
  | 'crossSite'
  /** The session names no organization. */
  | 'noOrganization'
  /** The body is not `application/json` in UTF-8. */
  | 'notJson'
  /** The body is longer than 64 KB. */
  | 'tooLarge'
  /** There is a field that this operation doesn't have. */
  | 'unknownField'
  /** A field is missing or can't be read. */
  | 'invalidField'
  /** The id has other characters than letters, digits, `-` and `_`. */
  | 'invalidId'
