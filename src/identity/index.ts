// Who vouches for people from outside. In: settings, a name and a password or what came back from a provider's page. Out: identities, or why there is none.
export { openDirectory } from './open-directory.ts'
export { openProvider } from './open-provider.ts'
