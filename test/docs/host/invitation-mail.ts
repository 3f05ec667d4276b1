/** The recipe, as hosts copy it. */
export { invitationMail } from '../../../stories/examples/invitation-mail.ts'
