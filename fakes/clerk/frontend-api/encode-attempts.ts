import type { ClerkUser } from '../records.ts'
import type { ClerkSignUp } from './clients.ts'

const verified = { status: 'verified', strategy: 'ticket', attempts: null, expire_at: null }

/** An attempt to sign in: complete with a person, else still waiting for one. */
export function encodeSignIn({
  id,
  user,
  sessionId = null,
}: {
  id: string
  user?: ClerkUser
  sessionId?: string | null
}) {
  return {
    object: 'sign_in_attempt',
    id,
    status: user ? 'complete' : 'needs_identifier',
    supported_identifiers: ['email_address'],
    supported_first_factors: [],
    supported_second_factors: null,
    first_factor_verification: user ? verified : null,
    second_factor_verification: null,
    identifier: user?.emailAddress ?? null,
    user_data: user
      ? {
          first_name: user.firstName || null,
          last_name: user.lastName || null,
          image_url: '',
          has_image: false,
        }
      : null,
    created_session_id: sessionId,
  }
}

/** An attempt to sign up: complete with a person, else with what is missing. */
export function encodeSignUp({
  signUp,
  emailAddress,
  missing,
  required,
  user,
  sessionId = null,
}: {
  signUp: ClerkSignUp
  emailAddress: string
  missing: readonly string[]
  required: readonly string[]
  user?: ClerkUser
  sessionId?: string | null
}) {
  return {
    object: 'sign_up_attempt',
    id: signUp.id,
    status: user ? 'complete' : 'missing_requirements',
    required_fields: ['email_address', ...required],
    optional_fields: [],
    missing_fields: missing,
    unverified_fields: [],
    verifications: {
      email_address: { ...verified, next_action: '', supported_strategies: [] },
      phone_number: null,
      web3_wallet: null,
      external_account: null,
    },
    username: null,
    first_name: signUp.firstName || null,
    last_name: signUp.lastName || null,
    email_address: emailAddress,
    phone_number: null,
    web3_wallet: null,
    has_password: false,
    unsafe_metadata: {},
    created_session_id: sessionId,
    created_user_id: user?.id ?? null,
    abandon_at: null,
    legal_accepted_at: null,
    locale: null,
  }
}
