/**
 * What a bundler for browsers finds in place of `invitekit/server`. It has none of its names, so that a build fails
 * which asks for one, and no secret key beside it gets out.
 */
export const serverOnly =
  'invitekit/server was imported in a browser. It works with secret keys: import it on your server alone, and ' +
  'invitekit/http in the browser.'

throw new Error(serverOnly)
