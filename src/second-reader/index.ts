// A second reading by a language model. In: the rules' record and a model's address. Out: the record with what the model found and could be proved.
export { LIMITS, type Model } from './ask.ts'
export { readAgain } from './read-again.ts'
