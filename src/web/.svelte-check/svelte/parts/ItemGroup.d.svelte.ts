export { default } from "./++ItemGroup.svelte.ts";
export * from "./++ItemGroup.svelte.ts";
