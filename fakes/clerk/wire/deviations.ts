/** Where our description of the wire differs from the OpenAPI documents, and why. */
export const deviations: Readonly<Record<string, string>> = {}
