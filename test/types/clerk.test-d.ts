import type { Invitation as ClerkInvitation } from '@clerk/backend'
import type { Clerk as ClerkJs } from '@clerk/clerk-js'
import type { useClerk } from '@clerk/react'
import type { Clerk, LoadedClerk, UserOrganizationInvitationResource } from '@clerk/shared/types'
import { expectTypeOf, it } from 'vitest'
import type { ClerkInstance } from 'invitekit/clerk'
import type {
  Invitation,
  InvitationStatus,
  KnownInvitationStatus,
  OrganizationCustomRoleKey,
  PublicOrganizationData,
  UserOrganizationInvitation,
  UserOrganizationInvitationPublicMetadata,
} from 'invitekit/headless'

it('takes an invitation of Clerk’s backend as it is', () => {
  expectTypeOf<ClerkInvitation>().toExtend<Invitation>()
  expectTypeOf<readonly ClerkInvitation[]>().toExtend<readonly Invitation[]>()
})

it('takes a user’s organization invitation of Clerk’s frontend as it is', () => {
  expectTypeOf<UserOrganizationInvitationResource>().toExtend<UserOrganizationInvitation>()
  expectTypeOf<readonly UserOrganizationInvitationResource[]>().toExtend<
    readonly UserOrganizationInvitation[]
  >()
})

it('has the properties of Clerk’s Invitation, with their types', () => {
  expectTypeOf<Invitation>().toHaveProperty('id').toEqualTypeOf<string>()
  expectTypeOf<Invitation>().toHaveProperty('emailAddress').toEqualTypeOf<string>()
  expectTypeOf<Invitation>().toHaveProperty('publicMetadata').toEqualTypeOf<Record<string, unknown> | null>()
  expectTypeOf<Invitation>().toHaveProperty('createdAt').toEqualTypeOf<number>()
  expectTypeOf<Invitation>().toHaveProperty('updatedAt').toEqualTypeOf<number>()
  expectTypeOf<Invitation>().toHaveProperty('revoked').toEqualTypeOf<boolean | undefined>()
  expectTypeOf<Invitation>().toHaveProperty('url').toEqualTypeOf<string | undefined>()
  expectTypeOf<Invitation>().toHaveProperty('status').toEqualTypeOf<InvitationStatus>()
  expectTypeOf<keyof Pick<ClerkInvitation, keyof ClerkInvitation>>()
    .exclude<'raw'>()
    .toExtend<keyof Invitation>()
})

it('needs no more of an Invitation than Clerk has', () => {
  expectTypeOf<{
    id: string
    emailAddress: string
    publicMetadata: null
    createdAt: number
    updatedAt: number
    status: 'pending'
  }>().toExtend<Invitation>()
})

it('has the properties of Clerk’s UserOrganizationInvitation, with their types', () => {
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('id').toEqualTypeOf<string>()
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('emailAddress').toEqualTypeOf<string>()
  expectTypeOf<UserOrganizationInvitation>()
    .toHaveProperty('publicOrganizationData')
    .toEqualTypeOf<PublicOrganizationData>()
  expectTypeOf<UserOrganizationInvitation>()
    .toHaveProperty('publicMetadata')
    .toEqualTypeOf<UserOrganizationInvitationPublicMetadata>()
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('role').toEqualTypeOf<OrganizationCustomRoleKey>()
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('status').toEqualTypeOf<InvitationStatus>()
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('createdAt').toEqualTypeOf<Date>()
  expectTypeOf<UserOrganizationInvitation>().toHaveProperty('updatedAt').toEqualTypeOf<Date>()
  expectTypeOf<UserOrganizationInvitation>()
    .toHaveProperty('accept')
    .toEqualTypeOf<() => Promise<UserOrganizationInvitation>>()
})

it('tells of an organization what Clerk tells', () => {
  expectTypeOf<PublicOrganizationData>().toEqualTypeOf<{
    id: string
    name: string
    slug: string | null
    hasImage: boolean
    imageUrl: string
  }>()
  expectTypeOf<
    UserOrganizationInvitationResource['publicOrganizationData']
  >().toExtend<PublicOrganizationData>()
})

it('keeps the dates of the two apart: milliseconds in what was sent, a Date in what was received', () => {
  expectTypeOf<Invitation['createdAt']>().not.toEqualTypeOf<UserOrganizationInvitation['createdAt']>()
  expectTypeOf<Date>().not.toExtend<Invitation['createdAt']>()
  expectTypeOf<number>().not.toExtend<UserOrganizationInvitation['createdAt']>()
})

it('leaves the status open, and still suggests the words that are known', () => {
  expectTypeOf<'on_hold'>().toExtend<InvitationStatus>()
  expectTypeOf<string>().toExtend<InvitationStatus>()
  expectTypeOf<KnownInvitationStatus>().toEqualTypeOf<
    'pending' | 'accepted' | 'declined' | 'revoked' | 'expired'
  >()
  expectTypeOf<Extract<InvitationStatus, KnownInvitationStatus>>().toEqualTypeOf<KnownInvitationStatus>()
  expectTypeOf<ClerkInvitation['status']>().toExtend<KnownInvitationStatus>()
  expectTypeOf<UserOrganizationInvitationResource['status']>().toExtend<KnownInvitationStatus>()
  expectTypeOf<number>().not.toExtend<InvitationStatus>()
})

it('takes Clerk as the host has it', () => {
  expectTypeOf<ClerkJs>().toExtend<ClerkInstance>()
  expectTypeOf<Clerk>().toExtend<ClerkInstance>()
  expectTypeOf<LoadedClerk>().toExtend<ClerkInstance>()
  expectTypeOf<ReturnType<typeof useClerk>>().toExtend<ClerkInstance>()
})
