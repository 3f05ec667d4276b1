/** Joins class names. Ours sit in a lower cascade layer than the host's, so none have to be merged away. */
export { clsx as cn } from 'clsx'
