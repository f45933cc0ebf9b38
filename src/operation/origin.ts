import { isIPv4 } from 'node:net'

/** True for names and addresses that only this machine can reach: localhost, 127.0.0.0/8, ::1. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))

/** An https address without path, or one of this machine over http, as for trying out; null for anything else. */
export const originOf = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isSafe && url.pathname === '/' && url.username + url.password + url.search + url.hash === '' ? url : null
}
