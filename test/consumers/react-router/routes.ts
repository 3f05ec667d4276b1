import { route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'

export default ['plain', 'tailwind', 'admin'].map((page) =>
  route(page, `routes/${page}.tsx`),
) satisfies RouteConfig
