import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Catchment, Network } from './plan.ts'

/**
 * Whether a network leads every catchment to an outfall. Refuses with drainage_name_twice, drainage_node_unknown, drainage_subcatchment_missing,
 * drainage_curve_not_rising, drainage_no_way_out.
 */
export const checkNetwork = (network: Network, catchments: readonly Catchment[]): Outcome<null> => {
  const { junctions, storages, outfalls, conduits, subcatchments } = network
  const nodes = [...junctions, ...storages, ...outfalls].map(({ name }) => name)
  for (const names of [nodes, conduits.map(({ name }) => name), subcatchments.map(({ catchment }) => catchment)]) {
    const twice = names.find((name, i) => names.indexOf(name) !== i)
    if (twice !== undefined) return refuse('drainage_name_twice', { name: twice })
  }
  const strange = [...conduits.flatMap(({ from, to }) => [from, to]), ...subcatchments.map(({ outlet }) => outlet)].find(
    (name) => !nodes.includes(name)
  )
  if (strange !== undefined) return refuse('drainage_node_unknown', { name: strange })
  const drained = subcatchments.map(({ catchment }) => catchment)
  const known = catchments.map(({ name }) => name)
  const lost = known.find((name) => !drained.includes(name)) ?? drained.find((name) => !known.includes(name))
  if (lost !== undefined) return refuse('drainage_subcatchment_missing', { name: lost })
  const flat = storages.find(({ curve }) => curve.some(({ depthM }, i) => i > 0 && depthM <= (curve[i - 1]?.depthM ?? 0)))
  if (flat) return refuse('drainage_curve_not_rising', { name: flat.name })
  const dry = subcatchments.find(({ outlet }) => !leadsOut(network, outlet))
  return dry ? refuse('drainage_no_way_out', { name: dry.catchment }) : accept(null)
}

/** Whether water that enters a node can come to an outfall by the conduits' own direction. */
const leadsOut = ({ conduits, outfalls }: Network, entered: string): boolean => {
  const reached = new Set([entered])
  for (const node of reached) for (const { from, to } of conduits) if (from === node) reached.add(to)
  return outfalls.some(({ name }) => reached.has(name))
}
