/** An element of XML as it is to be written: attributes in their order, then other elements or one text. */
export interface Element {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly Element[] | string
}

/** Attributes by name; those without a value are not written. */
export type Attributes = Readonly<Record<string, string | null | undefined>>

export const element = (name: string, attributes: Attributes = {}, children: readonly (Element | null)[] | string = []): Element => ({
  name,
  attributes: Object.entries(attributes).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value] as const])),
  children: typeof children === 'string' ? children : children.filter((child) => child !== null)
})
