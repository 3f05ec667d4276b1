import { behind } from '../../ui/behind.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { InviteFormPlanProps } from './invite-form-plan.tsx'
import type { InviteFormProblemsProps } from './invite-form-problems.tsx'
import type { InviteFormProgressProps } from './invite-form-progress.tsx'
import type { InviteFormResultProps } from './invite-form-result.tsx'
import type { InviteFormUndoProps } from './invite-form-undo.tsx'
import type { RoleSelectProps } from './role-select.tsx'

/** What was understood, right behind the page: there is nothing to show before something is entered. */
export const Plan = behind<InviteFormPlanProps>(
  () => import('./invite-form-plan.tsx').then((module) => module.InviteFormPlan),
  WentWrong,
)

export const Roles = behind<RoleSelectProps>(
  () => import('./role-select.tsx').then((module) => module.RoleSelect),
  WentWrong,
)

export const Undo = behind<InviteFormUndoProps>(
  () => import('./invite-form-undo.tsx').then((module) => module.InviteFormUndo),
  () => null,
)

export const Problems = behind<InviteFormProblemsProps>(
  () => import('./invite-form-problems.tsx').then((module) => module.InviteFormProblems),
  WentWrong,
)

export const Progress = behind<InviteFormProgressProps>(
  () => import('./invite-form-progress.tsx').then((module) => module.InviteFormProgress),
  () => null,
)

export const Result = behind<InviteFormResultProps>(
  () => import('./invite-form-result.tsx').then((module) => module.InviteFormResult),
  WentWrong,
)
