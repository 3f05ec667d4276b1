import { organization, type OrganizationOptions } from 'better-auth/plugins'

const schema = {
  invitation: {
    additionalFields: {
      // `input: false` keeps an inviter from sending a logo or a name of their own choice.
      organizationLogo: { type: 'string', required: false, input: false },
      inviterName: { type: 'string', required: false, input: false },
    },
  },
} satisfies OrganizationOptions['schema']

/**
 * The organization plugin, with the logo and the inviter's name copied into each invitation: better-auth
 * shows its recipient neither.
 */
export function organizationWithDetails(options: Omit<OrganizationOptions, 'schema'> = {}) {
  return organization({
    ...options,
    schema,
    organizationHooks: {
      async beforeCreateInvitation({ inviter, organization: { logo } }) {
        return { data: { organizationLogo: logo ?? null, inviterName: inviter.name } }
      },
      ...options.organizationHooks,
    },
  })
}
