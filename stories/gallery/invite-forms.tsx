import { InviteForm } from 'invitekit'
import type { InviteFormProps } from 'invitekit'
import { entered } from './entered.ts'
import { Section } from './section.tsx'
import { admin, formBackend } from './sent-backend.ts'
import { formRefusals, kinds, outcomes, refusedForm } from './sent-ways.ts'
import type { FormWay } from './sent-ways.ts'
import { Tile } from './tile.tsx'
import type { TileProps } from './tile.tsx'

interface FormTileProps extends Partial<Omit<TileProps, 'children' | 'client'>> {
  caption: string
  shows: string
  way?: FormWay
  form?: InviteFormProps
}

const domains = ['acme.test']
const nothing: FormWay = { text: '' }

/** What a form may send in these tiles. */
const policies: Partial<Record<string, InviteFormProps['policy']>> = {
  notAllowed: { allowedDomains: ['acme.test', '*.acme.test'] },
  beyondSeats: { seats: 2 },
}

/** A form with a text in it, which goes its way. Each has a name of its own, as parts of one page have to. */
function FormTile({ caption, way = nothing, form, presses, ...tile }: FormTileProps) {
  function client() {
    const made = formBackend(way)
    entered(made, caption, way.text)
    return made
  }
  const own = { 'aria-labelledby': undefined, 'aria-label': `Invite: ${caption}` }
  const pressed = presses ?? way.presses
  return (
    <Tile caption={caption} client={client} {...(pressed && { presses: pressed })} {...tile}>
      <InviteForm headingLevel={4} domains={domains} draftKey={caption} {...own} {...form} />
    </Tile>
  )
}

/** What is shown of an address of each kind: members and repeats are a number, with names behind it. */
function showsKind(kind: string): string {
  const isNumber = kind === 'member' || kind === 'duplicate'
  return isNumber ? '[data-slot=ik-invite-form-summary]' : `[data-kind=${kind}]`
}

/** Every state of the invite form. */
export function InviteForms() {
  return (
    <Section title="InviteForm" tiles="wide">
      <FormTile caption="empty" essential shows="[data-look=primary]:not([aria-disabled=true])" />
      {Object.entries(kinds).map(([kind, way]) => (
        <FormTile
          key={kind}
          caption={kind}
          essential={kind === 'typo' || kind === 'invalid'}
          way={way}
          shows={showsKind(kind)}
          form={{ policy: policies[kind] ?? {} }}
        />
      ))}
      <FormTile
        caption="every kind at once"
        essential
        way={{
          text: `${kinds.typo.text}\n${kinds.invalid.text}\nivy@example.com\nedgar@example.com\nmaya@example.com`,
        }}
        shows=":has([data-group=look]):has([data-group=invited]):has([data-group=expired]) [data-kind=ready]"
      />
      <FormTile
        caption="nothing to send"
        presses="[data-slot=ik-invite-form-body]:not(:has([data-slot=ik-error-summary])) [data-look=primary]:not([aria-disabled=true])"
        shows="[data-slot=ik-error-summary]"
      />
      {Object.entries(outcomes).map(([outcome, way]) => (
        <FormTile
          key={outcome}
          caption={`sending: ${outcome}`}
          essential={outcome === 'waiting' || outcome === 'failed'}
          way={way}
          shows={outcome === 'waiting' ? '[data-slot=ik-progress]' : '[data-slot=ik-invite-form-result]'}
        />
      ))}
      {Object.entries(formRefusals).map(([refusal, code]) => (
        <FormTile
          key={refusal}
          caption={`refused: ${refusal}`}
          way={refusedForm(code)}
          shows={`[data-slot=ik-notice][data-state=${refusal}]`}
        />
      ))}
      <Tile
        caption="not possible here"
        client={() => ({ ...admin(), sent: undefined })}
        shows="[data-slot=ik-notice]"
      >
        <InviteForm headingLevel={4} />
      </Tile>
    </Section>
  )
}
