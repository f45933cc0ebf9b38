export { default } from "./++ItemCard.svelte.ts";
export * from "./++ItemCard.svelte.ts";
