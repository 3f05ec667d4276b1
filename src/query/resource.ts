/** No plain object: TanStack Query copies those when a `select` returns them, and identity would be lost. */
// oxlint-disable-next-line typescript/no-extraneous-class
export class Resource {}
