import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** As it is while the browser is offline, which no tile can be alone. */
export function Paused() {
  const queryClient = useQueryClient()
  useEffect(() => {
    for (const query of queryClient.getQueryCache().getAll()) query.setState({ fetchStatus: 'paused' })
  }, [queryClient])
  return null
}
