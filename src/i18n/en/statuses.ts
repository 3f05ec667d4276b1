/** The words for an invitation's status. */
export const statuses = {
  statuses: {
    pending: 'Pending',
    accepted: 'Accepted',
    declined: 'Declined',
    revoked: 'Revoked',
    expired: 'Expired',
  },
  statusUnknown: 'Unknown status',
}
