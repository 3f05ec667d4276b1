'use client'
import type { ComponentProps } from 'react'
import type { Role } from '../../model/role.ts'
import { Select } from '../../ui/select.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

export interface RoleSelectProps extends ComponentProps<typeof Select> {
  roles: readonly Role[]
  onChoose: (role: string) => void
}

/** The browser's own select over the roles that may be given. */
export function RoleSelect({ roles, onChoose, ...props }: RoleSelectProps) {
  return (
    <Select {...props} onChange={({ target }) => onChoose(target.value)}>
      {roles.map((role) => (
        <RoleOption key={role.key} {...{ role }} />
      ))}
    </Select>
  )
}

function RoleOption({ role: { key, name } }: { role: Role }) {
  const words = useRoleName({ role: key, roleName: name === key ? undefined : name })
  return <option value={key}>{words}</option>
}
