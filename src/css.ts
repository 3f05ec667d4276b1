// What the stylesheets' type declarations point to: TypeScript refuses a side-effect import without one.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {}
