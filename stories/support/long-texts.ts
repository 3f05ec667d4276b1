import { exampleOrganization, memoryInvitation } from 'invitekit/testing'

/** Texts that layouts break on, and texts that try to deceive. */
export const difficultInvitations = [
  memoryInvitation({
    id: 'inv_long',
    publicOrganizationData: exampleOrganization({
      id: 'org_long',
      name: 'The Incorporated Society for the Advancement of Exceedingly Long Organization Names and Titles',
    }),
    inviter: { name: 'Maximiliana Theodora Featherstonehaugh-Cholmondeley von Hohenzollern' },
  }),
  memoryInvitation({
    id: 'inv_unbroken',
    publicOrganizationData: exampleOrganization({
      id: 'org_unbroken',
      name: 'Donaudampfschifffahrt'.repeat(12),
    }),
    role: 'org:regional_billing_administrator_without_spaces_in_its_key',
  }),
  memoryInvitation({
    id: 'inv_arabic',
    publicOrganizationData: exampleOrganization({ id: 'org_arabic', name: 'مؤسسة النخيل للتصميم' }),
    inviter: { name: 'ليلى حدّاد' },
  }),
  memoryInvitation({
    id: 'inv_reversed',
    publicOrganizationData: exampleOrganization({
      id: 'org_reversed',
      name: '\u202Eemca\u202C <b>Acme</b> {organization} $&',
    }),
    inviter: { name: 'A\u200Bna\u00AD\nLima' },
  }),
  memoryInvitation({
    id: 'inv_emoji',
    publicOrganizationData: exampleOrganization({ id: 'org_emoji', name: '👩🏽‍🚀 Orbit 🇵🇹' }),
  }),
  memoryInvitation({
    id: 'inv_nameless',
    publicOrganizationData: exampleOrganization({ id: 'org_nameless', name: '' }),
    role: '',
    inviter: undefined,
    createdAt: Number.NaN,
    expiresAt: undefined,
  }),
]
