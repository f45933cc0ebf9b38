import type { Halves } from '../schema.ts'

const UNIT = 1_000_000_000n

/** A sum as the two numbers in which it is kept, both of its sign: each can be added up within 64 bits. */
export const halvesOf = (minor: bigint): Halves => ({ high: String(minor / UNIT), low: String(minor % UNIT) })

/** Whole again; the halves may have been added up to any size. */
export const wholeOf = ({ high, low }: { readonly high: string | number | bigint; readonly low: string | number | bigint }): bigint =>
  BigInt(high) * UNIT + BigInt(low)
