import { route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'

export default [route('plain', 'routes/plain.tsx'), route('admin', 'routes/admin.tsx')] satisfies RouteConfig
