// Products of localities, and who was exchanged between them. In: the entries of products and placements. Out: a catalogue, the state of certificates, photos, exact sums of trade, counts of exchanges.
export { CERTIFICATE_DAYS, CERTIFICATE_STATES, type CertificateState, type CertificateView, certificateOf } from './certificate.ts'
export { type EnteredProducts, enterProducts, MOST_PRODUCTS, type NewProduct, type NewProducts } from './enter-products.ts'
export { type ExchangeCount, type ExchangeLine, type ExchangeQuery, type Exchanges, listExchanges } from './list-exchanges.ts'
export {
  CERTIFICATE_FILTERS,
  type CertificateFilter,
  type Counted,
  listProducts,
  lookAtProducts,
  type ProductChoices,
  type ProductQuery,
  showProduct
} from './list-products.ts'
export { addPhoto, type KeptPhoto, type NewPhoto, showPhoto } from './photos.ts'
export type { Kept, PlaceOfProduct, ProductView, ScoredRound } from './product-view.ts'
export { type OutletView, sumTrade, type TradeLine, type TradeQuery, type TradeSum, type TradeSums } from './sum-trade.ts'
