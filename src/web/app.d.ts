import type { Register } from '../register/index.ts'
import type { Language } from '../wording/index.ts'

export type Theme = 'auto' | 'light' | 'dark'

declare global {
  namespace App {
    interface Locals {
      /** The one register of this server; it came with the request. */
      register: Register
      language: Language
      theme: Theme
      /** The day in Việt Nam, "2026-11-22". */
      today: string
    }
    interface Error {
      code?: string
    }
  }
}
