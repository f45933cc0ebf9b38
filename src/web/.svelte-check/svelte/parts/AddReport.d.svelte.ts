export { default } from "./++AddReport.svelte.ts";
export * from "./++AddReport.svelte.ts";
