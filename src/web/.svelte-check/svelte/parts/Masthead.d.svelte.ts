export { default } from "./++Masthead.svelte.ts";
export * from "./++Masthead.svelte.ts";
