/** The types of values that the standard's schema knows, by their names in XML Schema; `language` is a language or nothing. */
export const SIMPLE_TYPES = [
  'string',
  'decimal',
  'date',
  'dateTime',
  'boolean',
  'int',
  'nonNegativeInteger',
  'positiveInteger',
  'NMTOKEN',
  'anyURI',
  'language'
] as const
export type SimpleType = (typeof SIMPLE_TYPES)[number]

/** Where elements of other namespaces may stand but at the end, where they always may. */
export const FOREIGN = '##other'

/**
 * What an element may hold. `attributes`: by name, "!" behind those it cannot be without. `children`, in their order: a name, how often (nothing: once, "?": at most
 * once, "*": any number, "+": at least once), and, where it is not called like the element, the type ("period-start: day"). `text`: a value instead of children. Attributes and
 * elements of other namespaces may stand in each, those behind its own, unless it is closed to such attributes.
 */
export interface ElementType {
  readonly attributes?: Readonly<Record<string, SimpleType>>
  readonly children?: readonly string[]
  readonly text?: SimpleType
  readonly closed?: true
  /** Whatever it holds is right. */
  readonly anything?: true
}

/** The elements of a file by the names of their types; the root is one of them. */
export type ElementTypes = Readonly<Record<string, ElementType>>
