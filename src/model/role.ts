/** A role that members of an organization can have. */
export interface Role {
  /** Such as `member` or `org:admin`. */
  key: string
  /** In the backend's own words. */
  name: string
}
