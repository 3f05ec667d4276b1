import { expect, expectTypeOf, it } from 'vitest'
import type { CSSProperties } from 'react'
import { clerkTheme } from 'invitekit'
import { token } from '../../src/theme/token.ts'

/** Every variable of Clerk's that has a counterpart. */
const all = {
  colorBackground: 'white',
  colorBorder: '#ccc',
  colorDanger: 'crimson',
  colorForeground: 'black',
  colorModalBackdrop: 'rgb(0 0 0 / 50%)',
  colorMuted: '#eee',
  colorMutedForeground: '#555',
  colorPrimary: '#0f766e',
  colorPrimaryForeground: 'white',
  colorRing: 'navy',
  colorSuccess: 'green',
  colorWarning: 'orange',
  borderRadius: '0.35rem',
  fontFamily: 'Montserrat',
  fontSize: '0.875rem',
  fontWeight: { normal: 400, medium: 550, semibold: 650, bold: 750 },
  spacing: '0.8rem',
}

it('maps what has a counterpart', () => {
  expect(clerkTheme(all)).toEqual({
    '--ik-card': 'white',
    '--ik-card-foreground': 'black',
    '--ik-primary': '#0f766e',
    '--ik-primary-foreground': 'white',
    '--ik-ring': 'navy',
    '--ik-muted': '#eee',
    '--ik-muted-foreground': '#555',
    '--ik-border': '#ccc',
    '--ik-input': '#ccc',
    '--ik-success': 'green',
    '--ik-warning': 'orange',
    '--ik-danger': 'crimson',
    '--ik-overlay': 'rgb(0 0 0 / 50%)',
    '--ik-radius': 'calc(0.35rem / 0.7)',
    '--ik-font-size': 'calc(0.875rem / 0.875)',
    '--ik-font-weight-medium': '550',
    '--ik-font-weight-bold': '650',
    '--ik-spacing': 'calc(0.8rem / 4)',
    fontFamily: 'Montserrat',
  })
})

it('leaves out what is not given, so that its default stays', () => {
  expect(clerkTheme()).toEqual({})
  expect(clerkTheme({ colorPrimary: 'teal' })).toEqual({ '--ik-primary': 'teal' })
})

it('takes the middle of a scale', () => {
  const scale = { 400: 'lightteal', 500: 'teal', 600: 'darkteal' }
  expect(clerkTheme({ colorPrimary: scale, fontSize: { sm: '1rem', md: '1.1rem' } })).toEqual({
    '--ik-primary': 'teal',
    '--ik-font-size': 'calc(1.1rem / 0.875)',
  })
  expect(clerkTheme({ colorPrimary: { 600: 'darkteal' } })).toEqual({})
})

it('sets variables that the stylesheet reads', () => {
  for (const variable of Object.keys(clerkTheme(all)).filter((name) => name.startsWith('--ik-'))) {
    expect(token(variable.slice('--ik-'.length))).toContain(variable)
  }
})

it('goes into a style prop as it is', () => {
  expectTypeOf(clerkTheme()).toExtend<CSSProperties>()
})
