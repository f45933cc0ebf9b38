import { type Element, element } from '../write/element.ts'
import { narratives } from './narratives.ts'
import type { PublishedOrganisation } from './publication.ts'

/** `reporting-org`, `participating-org`, `provider-org` and `receiver-org` say alike who is meant. */
export const organisation = (
  name: string,
  { identifier, type, ...called }: PublishedOrganisation,
  more: Readonly<Record<string, string>> = {}
): Element => element(name, { ref: identifier, ...more, type }, narratives({ vi: called.name, en: called.english }))
