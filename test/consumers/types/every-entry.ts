import preset from 'invitekit/tailwind'
import 'invitekit/styles.css'

export * as components from 'invitekit'
export * as betterAuth from 'invitekit/better-auth'
export * as clerk from 'invitekit/clerk'
export * as headless from 'invitekit/headless'
export * as http from 'invitekit/http'
export * as german from 'invitekit/locales/de'
export * as memory from 'invitekit/memory'
export * as server from 'invitekit/server'
export * as testing from 'invitekit/testing'
export { preset }
