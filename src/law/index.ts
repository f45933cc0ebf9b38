// Which law an agreement goes by on a day, and the steps it takes. In: what the agreement is and with whom. Out: a route, its laws and its steps, from dated data.
export { type Agreeing, chooseRoute, type RouteChoice } from './choose-route.ts'
export { certificateEnd } from './ocop/certificate-end.ts'
export {
  OCOP_LEVELS,
  OCOP_PARTS,
  type OcopLaw,
  type OcopLevel,
  type OcopPart,
  type OcopRules,
  ocopGroups,
  ocopLawsOn,
  ocopRulesOn,
  PRODUCT_GROUPS,
  recogniserOn,
  type StarClass,
  starClasses
} from './ocop/rules.ts'
export { type OcopPoints, type OcopScore, scoreProduct } from './ocop/score-product.ts'
export { isBarredName, type Law, type LawStatus, lawsOn, ROUTES, type RouteId, type RouteStep, routeOf, stepsOn } from './routes.ts'
