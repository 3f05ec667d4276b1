import { useQueryClient } from '@tanstack/react-query'
import { organizationKeys } from './organization-keys.ts'

/** For `onAccepted`: the host reads anew what organizations the person belongs to. */
export function useMembershipChanged() {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: organizationKeys.all })
}
