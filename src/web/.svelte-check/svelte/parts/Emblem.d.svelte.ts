export { default } from "./++Emblem.svelte.js";
export * from "./++Emblem.svelte.js";
