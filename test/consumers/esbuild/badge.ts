export { OrgLogoBadge } from 'invitekit'
